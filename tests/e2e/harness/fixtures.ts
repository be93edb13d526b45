import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { type Replica, type ReplicaOptions, startReplica } from '../../replica/replica';
import { launchChromium, type RunningChromium } from './chromium';

export const extension = '.output/chrome-mv3';

type Fixtures = {
  /** The replica's options. Set them with `test.use`. */
  replicaOptions: ReplicaOptions;
  replica: Replica;
  /** A folder on disk that the extension may write to. */
  pictures: string;
  chromium: RunningChromium;
  /** A tab with the Sora library and the bar. */
  sora: Page;
};

/** Tests in a real Chromium with the built extension, on their own replica. */
export const test = base.extend<Fixtures>({
  replicaOptions: [{}, { option: true }],
  replica: async ({ replicaOptions }, use) => {
    const replica = await startReplica(replicaOptions);
    await use(replica);
    await replica.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture depends on.
  pictures: async ({}, use) => {
    // Outside the project, whose checks would treat the gallery's scripts as ours.
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
    const page = await chromium.openSora();
    await use(page);
  },
});

export { expect } from '@playwright/test';
