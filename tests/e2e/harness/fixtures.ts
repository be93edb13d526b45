import { test as base, type Page } from '@playwright/test';
import { type Replica, type ReplicaOptions, startReplica } from '../../replica/replica';
import { launchChromium, type RunningChromium } from './chromium';

export const extension = '.output/chrome-mv3';
export const libraryPage = 'https://sora.chatgpt.com/library';

type Fixtures = {
  /** What the replica is like; set with `test.use`. */
  replicaOptions: ReplicaOptions;
  replica: Replica;
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
  chromium: async ({ replica }, use) => {
    const chromium = await launchChromium({ extension, port: replica.port });
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
