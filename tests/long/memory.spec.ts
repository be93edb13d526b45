import { expect, test } from '@playwright/test';
import { measureOurs } from '../../bench/measure';
import { startLocalServer } from '../../bench/server/local-server';
import type { Workload } from '../../bench/workloads';
import { extension } from '../e2e/harness/fixtures';
import { median } from './harness/memory';

const megabyte = 1e6;

/**
 * Maximum growth of all the browser's processes above idle, while a library is fetched and copied to Downloads, in
 * bytes.
 */
async function growthOf(workload: Workload, least = 2): Promise<number> {
  const server = await startLocalServer(workload);
  try {
    // Some of a library's items have no file of their own.
    expect(server.files.length).toBeGreaterThanOrEqual(least);
    // Parts go to Downloads meanwhile, for 1 GB as for 5.
    const measured = await measureOurs({ server, product: extension }, undefined, { partBytes: 500 * megabyte });
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
  ...fields,
});

test.skip(process.platform !== 'linux', 'Memory of processes is read from /proc.');

const most = 250 * megabyte;
const images = (latency: number) => videos(5_000, { name: 'images', fileBytes: 0.2 * megabyte, latency });

for (const [files, workload] of Object.entries({
  '1 GB of videos': videos(100),
  '1 GB of videos 80 ms away': videos(100, { latency: 80 }),
  '1 GB of videos 400 ms away': videos(100, { latency: 400 }),
  '1 GB of images': images(0),
  '1 GB of images 80 ms away': images(80),
  '1 GB of images 400 ms away': images(400),
}))
  test(`memory grows by less than 250 MB for ${files}`, async () => {
    expect(await growthOf(workload)).toBeLessThan(most);
  });

test('memory grows no more for 5 GB, for a far host, or for one file of 500 MB than for 1 GB', async () => {
  /** The median of several runs: one peak says little, because garbage is collected at any time. */
  const usualGrowth = async (workload: Workload) => {
    const grown: number[] = [];
    for (let round = 0; round < 3; round++) grown.push(await growthOf(workload));
    return median(grown);
  };
  const small = await usualGrowth(videos(100));
  const others = [
    await usualGrowth(videos(100, { latency: 80 })),
    // A single file is spooled to disk, and takes less.
    await growthOf(videos(2, { fileBytes: 500 * megabyte }), 1),
    await usualGrowth(videos(500)),
  ];
  for (const bytes of others) expect(bytes).toBeLessThan(1.15 * small);
});

test('the last thousand of 20,000 files takes as much processor time as the first', async () => {
  const server = await startLocalServer(videos(20_000, { fileBytes: 5_000 }));
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
