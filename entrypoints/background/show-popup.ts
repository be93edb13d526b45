import { browser } from 'wxt/browser';

/** Shows the popup's view in a tab of its own, for what a page of the site may not ask of the browser. */
export async function showPopup(): Promise<null> {
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  return null;
}
