import { expect, test } from '@playwright/test';
import { measureOurs } from '../bench/measure';
import { startLocalServer } from '../bench/server/local-server';
import type { Workload } from '../bench/workloads';
import { extension } from '../e2e/harness/fixtures';

const megabyte = 1e6;

/** The most that all the browser's processes have grown above idle while a library was fetched and copied to Downloads, in bytes. */
async function growthOf(workload: Workload): Promise<number> {
  const server = await startLocalServer(workload, 'h2');
  try {
    const measured = await measureOurs({ server, product: extension });
    const peak = Math.max(...measured.map(({ peakBytes }) => peakBytes ?? Number.NaN));
    const { files, bytes } = measured[0] ?? {};
    console.log({ ...workload, files, bytes, grownMegabytes: Math.round(peak / megabyte) });
    return peak;
  } finally {
    server.close();
  }
}

const videos = (items: number, fields: Partial<Workload> = {}): Workload => ({
  key: 'videos',
  name: 'videos',
  items,
  fileBytes: 10 * megabyte,
  latency: 0,
  ...fields,
});

test.skip(process.platform !== 'linux', 'Memory of processes is read from /proc.');

test('memory grows no more for 5 GB or one file of 500 MB than for 1 GB, however many are fetched at once', async () => {
  const grown = [
    await growthOf(videos(100)),
    await growthOf(videos(100, { latency: 80 })),
    await growthOf(videos(1, { fileBytes: 500 * megabyte })),
    await growthOf(videos(500)),
  ];
  const [small = Number.NaN, far = Number.NaN, single = Number.NaN, large = Number.NaN] = grown;
  for (const bytes of grown) expect(bytes).toBeLessThan(250 * megabyte);
  // Never more, that is: a single file goes by way of the disk, and takes less.
  for (const bytes of [far, single, large]) expect(bytes).toBeLessThan(1.15 * small);
});

test('the last thousand of 20,000 files costs as much of the processor as the first', async () => {
  const server = await startLocalServer(videos(20_000, { fileBytes: 5_000 }), 'h2');
  try {
    const marks: { saved: number; cpuSeconds: number }[] = [];
    await measureOurs({ server, product: extension }, ({ job }, cpuSeconds) => {
      if (job !== undefined && cpuSeconds !== null) marks.push({ saved: job.counts.saved, cpuSeconds });
    });
    const at = (saved: number) => marks.find((mark) => mark.saved >= saved)?.cpuSeconds ?? Number.NaN;
    const cost = (from: number, to: number) => (at(to) - at(from)) / (to - from);
    const all = server.files.length;
    const costs = { first: cost(500, 1_500), last: cost(all - 1_500, all - 500) };
    console.log(costs);
    expect(costs.last).toBeLessThan(1.2 * costs.first);
  } finally {
    server.close();
  }
});
