import { test as base } from '@playwright/test';
import { type Replica, type ReplicaOptions, startReplica } from '../../replica/replica';
import { launchUnwatched, type UnwatchedChromium } from './unwatched-chromium';

type Fixtures = {
  /** The replica's options. Set them with `test.use`. */
  replicaOptions: ReplicaOptions;
  replica: Replica;
  /** With a tab on the Sora library, which `closeSora` closes. */
  chromium: UnwatchedChromium & { closeSora(): Promise<void> };
};

/** Tests of hours and gigabytes in a Chromium without developer tools attached. */
export const test = base.extend<Fixtures>({
  replicaOptions: [{}, { option: true }],
  replica: async ({ replicaOptions }, use) => {
    const replica = await startReplica(replicaOptions);
    await use(replica);
    await replica.close();
  },
  chromium: async ({ replica }, use) => {
    const chromium = await launchUnwatched(replica.port);
    const closeSora = await chromium.openSora();
    await use({ ...chromium, closeSora });
    await chromium.close();
  },
});

export { expect } from '@playwright/test';
