import type { RunningChromium } from './chromium';

/** Withdraws or grants the extension's hosts, like a user on the browser's extensions page. */
export async function setSiteAccess({ context, extensionId }: RunningChromium, allowed: boolean): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ([extensionId, hostAccess]) => {
      type Api = { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } };
      const { chrome } = globalThis as unknown as { chrome: Api };
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
    },
    [extensionId, allowed ? 'ON_ALL_SITES' : 'ON_CLICK'],
  );
  await page.close();
}
