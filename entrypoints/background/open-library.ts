import { browser } from 'wxt/browser';

/** Shows the library's tab: the one that is open, else a new one. */
export async function openLibrary(): Promise<null> {
  const url = browser.runtime.getURL('/library.html');
  const [open] = await browser.tabs.query({ url });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true });
  return null;
}
