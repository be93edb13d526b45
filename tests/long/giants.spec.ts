import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { openPromise } from 'yauzl';
import { expectWhole, openExport } from '../e2e/harness/exported';
import type { Replica, ReplicaOptions } from '../replica/replica';
import { expect, test } from './harness/long-fixtures';
import type { UnwatchedChromium } from './harness/unwatched-chromium';
import { freeBytes, testByOthers } from './harness/validators';
import { wholeRun } from './harness/whole-run';

const gigabyte = 1e9;

/** Exports everything, tests it, and logs what it took. Resolves with the size of each part in bytes. */
async function exportAndTest(
  replica: Replica,
  chromium: UnwatchedChromium,
): Promise<{ path: string; bytes: number }[]> {
  const { job, seconds, secondsAtEnd, memory, parts } = await wholeRun(chromium);
  await expectWhole(await openExport(chromium.downloads), replica.library);
  const sizes = await Promise.all(parts.map(async (path) => ({ path, bytes: (await stat(path)).size })));
  const times = await testByOthers(parts);
  console.log({
    seconds,
    secondsAtEnd,
    mbPerSecond: job.counts.savedBytes / 1e6 / seconds,
    memory,
    counts: job.counts,
    sizes,
    times,
  });
  expect(memory.peak - memory.idle).toBeLessThan(500e6);
  return sizes;
}

/** Names of entries with a size or offset of more than 32 bits. */
async function zip64Entries(part: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { extraFields, fileName } of (await openPromise(part)).eachEntry())
    if (extraFields.some(({ id }) => id === 0x0001)) names.push(fileName);
  return names;
}

/** Parts wait in the browser, are copied to Downloads and unpacked next to it. A spooled file exists one more time. */
function describeGiant(name: string, needed: number, options: ReplicaOptions, body: () => void): void {
  test.describe(name, () => {
    test.use({ replicaOptions: { elsewhere: 0, ...options } });
    test.beforeEach(async () => {
      const free = await freeBytes(tmpdir());
      test.skip(free < needed, `It needs ${needed / gigabyte} GB in ${tmpdir()}; there are ${free / gigabyte}.`);
    });
    body();
  });
}

describeGiant(
  'A run of more than 4 GB',
  20 * gigabyte,
  { items: 66, mediaBytes: { image: 20e6, video: 130e6 } },
  () => {
    test('produces parts of 2 GB that every tool accepts', async ({ replica, chromium }) => {
      const parts = await exportAndTest(replica, chromium);
      expect(parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeGreaterThan(4 * gigabyte);
      for (const { path, bytes } of parts) {
        expect(bytes).toBeLessThanOrEqual(2 * gigabyte);
        expect(await zip64Entries(path)).toEqual([]);
      }
    });
  },
);

describeGiant('A file above 2 GB', 12 * gigabyte, { items: 20, mediaBytes: { long: 2.3e9 } }, () => {
  test('has its own part that needs no ZIP64', async ({ replica, chromium }) => {
    const parts = await exportAndTest(replica, chromium);
    const large = parts.filter(({ bytes }) => bytes > 2 * gigabyte);
    expect(large).toHaveLength(1);
    for (const { path } of parts) expect(await zip64Entries(path)).toEqual([]);
  });
});

describeGiant('A file above 4 GiB', 22 * gigabyte, { items: 20, mediaBytes: { long: 4.4e9 } }, () => {
  test('is stored with ZIP64, and nothing else is', async ({ replica, chromium }) => {
    const parts = await exportAndTest(replica, chromium);
    const entries = (await Promise.all(parts.map(({ path }) => zip64Entries(path)))).flat();
    expect(entries.filter((name) => name.endsWith('.mp4'))).toHaveLength(1);
    expect(entries.length).toBeLessThanOrEqual(2);
  });
});

describeGiant('More than 65,535 files', 8 * gigabyte, { items: 66_500 }, () => {
  test('produce parts that stay below that number', async ({ replica, chromium }) => {
    const parts = await exportAndTest(replica, chromium);
    expect(replica.library.expected({}).saved).toBeGreaterThan(65_535);
    expect(parts.length).toBeGreaterThanOrEqual(4);
    for (const { path } of parts) expect((await openPromise(path)).entryCount).toBeLessThanOrEqual(20_000);
  });
});
