import { browser } from 'wxt/browser';
import { sendTabMessage } from '../../lib/messaging/message-channel';
import type { Body, TypesFor } from '../../lib/messaging/messages';

/**
 * Open Sora tabs, the active one first. A tab that the browser has put to sleep can't respond (`frozen`: since Chrome
 * 132).
 */
export async function soraTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: 'https://sora.chatgpt.com/*', discarded: false });
  return tabs
    .filter(({ frozen }) => frozen !== true)
    .sort((a, b) => Number(b.active) - Number(a.active))
    .flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** Sends a message to every Sora tab. Tabs without our script don't receive it. */
export async function notifyTabs<Type extends TypesFor<'page'>>(type: Type, body: Body<'page', Type>): Promise<void> {
  for (const tab of await soraTabs()) void sendTabMessage(tab, type, body).catch(() => undefined);
}

/** Makes every Sora tab fetch a page of the site without changing what it shows. */
export async function loadPageByTabs(): Promise<null> {
  await Promise.allSettled((await soraTabs()).map((tab) => sendTabMessage(tab, 'load-page', {})));
  return null;
}

/** Reloads the Sora tab that the user clicked in, or else the active one. Without a Sora tab, opens one. */
export async function reloadSora(_nothing: unknown, sender: { tab: number | null }): Promise<null> {
  const tabs = await soraTabs();
  const tab = tabs.find((id) => id === sender.tab) ?? tabs[0];
  if (tab === undefined) await browser.tabs.create({ url: 'https://sora.chatgpt.com/library' });
  else await browser.tabs.reload(tab);
  return null;
}
