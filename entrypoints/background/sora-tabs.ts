import { browser } from 'wxt/browser';
import { askTab } from '../../lib/messaging/channel';
import type { Body, TypesFor } from '../../lib/messaging/messages';

/** Open Sora tabs, the one in front first. A tab that the browser has put to sleep cannot answer (`frozen`: Chrome 132 on). */
export async function soraTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: 'https://sora.chatgpt.com/*', discarded: false });
  return tabs
    .filter(({ frozen }) => frozen !== true)
    .sort((a, b) => Number(b.active) - Number(a.active))
    .flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** Tells every Sora tab some news. A tab without our script hears nothing. */
export async function tellTabs<News extends TypesFor<'page'>>(news: News, body: Body<News>): Promise<void> {
  for (const tab of await soraTabs()) void askTab(tab, news, body).catch(() => undefined);
}

/** Loads one Sora tab anew, for the token that only a page load brings. Answers whether there was one. */
export async function reloadSoraTab(): Promise<boolean> {
  const [tab] = await soraTabs();
  if (tab === undefined) return false;
  await browser.tabs.reload(tab);
  return true;
}
