import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { type Replica, type ReplicaOptions, startReplica } from '../../replica/replica';
import { launchChromium, type RunningChromium } from './chromium';

export const extension = '.output/chrome-mv3';
export const libraryPage = 'https://sora.chatgpt.com/library';

type Fixtures = {
  /** What the replica is like; set with `test.use`. */
  replicaOptions: ReplicaOptions;
  replica: Replica;
  /** A folder of the disk that the extension may write to. */
  pictures: string;
  chromium: RunningChromium;
  /** A tab on the Sora library, with the bar. */
  sora: Page;
};

/** Tests in a real Chromium with the built extension, on a replica of their own. */
export const test = base.extend<Fixtures>({
  replicaOptions: [{}, { option: true }],
  replica: async ({ replicaOptions }, use) => {
    const replica = await startReplica(replicaOptions);
    await use(replica);
    await replica.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture depends on.
  pictures: async ({}, use) => {
    // Not in the project, whose checks would take the gallery's scripts in it for ours.
    const place = await mkdtemp(join(tmpdir(), 'sora-export-folder-'));
    await use(join(place, 'Pictures'));
    await rm(place, { recursive: true });
  },
  chromium: async ({ replica, pictures }, use) => {
    const chromium = await launchChromium({ extension, port: replica.port, folder: pictures });
    await use(chromium);
    await chromium.close();
  },
  sora: async ({ chromium }, use) => {
    const page = await chromium.context.newPage();
    await page.goto(libraryPage);
    await use(page);
  },
});

export { expect } from '@playwright/test';
