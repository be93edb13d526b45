import type { Page } from 'puppeteer-core';
import { test as base, expect } from 'vitest';
import { hangTimeoutMs } from '../../hang-timeout';
import { type Replica, startReplica } from '../../replica/replica';
import { openExport } from './exported';
import { launchFirefox, type RunningFirefox } from './firefox';

export const timeoutMs = { timeout: hangTimeoutMs };

async function useReplica(use: (replica: Replica) => Promise<void>): Promise<void> {
  const replica = await startReplica({ items: 20 });
  await use(replica);
  await replica.close();
}

/** Whatever else a test expects, no error may be uncaught. */
async function useFirefox({ port }: Replica, use: (firefox: RunningFirefox) => Promise<void>): Promise<void> {
  const firefox = await launchFirefox({ extension: '.output/firefox-mv2', port });
  await use(firefox);
  const errors = firefox.uncaughtErrors();
  await firefox.close();
  expect(errors).toEqual([]);
}

type Fixtures = { replica: Replica; firefox: RunningFirefox };

/** A Firefox with the built extension, on its own replica. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from it what a fixture depends on.
  replica: async ({}, use) => useReplica(use),
  firefox: async ({ replica }, use) => useFirefox(replica, use),
});

/** Shares Firefox and replica between all tests of a file, for tests that don't depend on each other's state. */
export const testInOneFirefox = base.extend<{ $file: Fixtures }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from it what a fixture depends on.
  replica: [async ({}, use) => useReplica(use), { scope: 'file' }],
  firefox: [async ({ replica }, use) => useFirefox(replica, use), { scope: 'file' }],
});

export async function openLibrary(firefox: RunningFirefox): Promise<Page> {
  const page = await firefox.newPage();
  await page.goto('https://sora.chatgpt.com/library');
  return page;
}

/** The Sora library, once its bar says that an export can start. */
export async function openReadyLibrary(firefox: RunningFirefox): Promise<Page> {
  const page = await openLibrary(firefox);
  await expect.poll(() => statusOf(page), timeoutMs).toBe('Ready to export.');
  return page;
}

/** The closing status of an export of the whole library. */
export const closingStatus = ({ library }: Replica): string => {
  const { saved, skipped } = library.expected({});
  return `Export finished: ${saved} saved, 0 failed, ${skipped} skipped`;
};

export const clickExportAll = (page: Page): Promise<void> =>
  page.locator('>>> ::-p-aria([name="Export all"][role="button"])').click();

/** Exports the whole library from a page that is ready, and opens the result. */
export async function exportAll(
  page: Page,
  { firefox, replica }: { firefox: RunningFirefox; replica: Replica },
): Promise<Awaited<ReturnType<typeof openExport>>> {
  await clickExportAll(page);
  await expect.poll(() => statusOf(page), timeoutMs).toBe(closingStatus(replica));
  return openExport(firefox.downloads);
}

/** The status in the bar, popup or page. Empty while there is none. */
export const statusOf = (page: Page): Promise<string> =>
  page.$eval('>>> [role="status"]', ({ textContent }) => textContent ?? '').catch(() => '');
