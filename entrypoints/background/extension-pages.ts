import { browser } from 'wxt/browser';

/** Shows one of our pages: its open tab, or else a new one. */
export async function openPage(page: '/library.html' | '/import.html'): Promise<null> {
  const url = browser.runtime.getURL(page);
  const [open] = await browser.tabs.query({ url });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true });
  return null;
}

/** Opens the popup in its own tab, for permission requests, which a page of the site can't make. */
export async function showPopup(): Promise<null> {
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  return null;
}

/** Shows the welcome page once, after installation, but not after an update. Call it at top level. */
export function openWelcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
