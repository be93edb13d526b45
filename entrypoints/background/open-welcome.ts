import { browser } from 'wxt/browser';

/** Shows the first-run page once, when the extension has been installed; an update shows nothing. To be called at top level. */
export function openWelcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
