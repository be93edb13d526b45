import type { Page } from 'puppeteer-core';
import { test as base, expect } from 'vitest';
import { type Replica, startReplica } from '../../replica/replica';
import { launchFirefox, type RunningFirefox } from './firefox';

export const patience = { timeout: 30_000 };

/** A Firefox with the built extension, on a replica of its own. Whatever else a test expects, no error is left uncaught. */
export const test = base.extend<{ latency: number; replica: Replica; firefox: RunningFirefox }>({
  latency: 0,
  replica: async ({ latency }, use) => {
    const replica = await startReplica({ items: 20, latency });
    await use(replica);
    await replica.close();
  },
  firefox: async ({ replica }, use) => {
    const firefox = await launchFirefox({ extension: '.output/firefox-mv2', port: replica.port });
    await use(firefox);
    const errors = firefox.uncaughtErrors();
    await firefox.close();
    expect(errors).toEqual([]);
  },
});

export async function openLibrary({ browser }: RunningFirefox): Promise<Page> {
  const page = await browser.newPage();
  await page.goto('https://sora.chatgpt.com/library');
  return page;
}

/** How an export of the whole library ends. */
export const closingStatus = ({ library }: Replica): string => {
  const { saved, skipped } = library.expected({});
  return `Export complete: ${saved} saved, 0 failed, ${skipped} skipped`;
};

export const clickExportAll = (page: Page): Promise<void> =>
  page.locator('>>> ::-p-aria([name="Export all"][role="button"])').click();

/** Of bar, popup or page; empty while there is none. */
export const statusOf = (page: Page): Promise<string> =>
  page.$eval('>>> [role="status"]', ({ textContent }) => textContent ?? '').catch(() => '');
