import { expectWhole, openExport } from '../e2e/harness/exported';
import { firstAndLast } from './harness/costs';
import { expect, test } from './harness/long-fixtures';
import { testByOthers } from './harness/validators';
import { wholeRun } from './harness/whole-run';

test.use({
  replicaOptions: {
    items: 20_000,
    linkLife: 5 * 60,
    faults: [
      { kind: '429-retry-after', rate: 0.002 },
      { kind: '503', rate: 0.002 },
      { kind: 'cut', rate: 0.02, path: /^\/(az|vg-assets)\// },
      { kind: 'short', rate: 0.02, path: /^\/(az|vg-assets)\// },
    ],
  },
});

/** Numbers of saved items at which the background is stopped, and at which the Sora tab is closed. */
const stops = [2_000, 6_000, 10_000, 14_000, 18_000];
const tabCloses = 3_000;

test('20,000 files are saved through hours of faults, without a tab, the last ones as fast as the first', async ({
  replica,
  chromium,
}) => {
  replica.requests.clear();
  const left = [...stops];
  let hasTab = true;
  const { job, seconds, memory, parts } = await wholeRun(chromium, {}, async ({ counts }) => {
    if (hasTab && counts.saved >= tabCloses) {
      hasTab = false;
      await chromium.closeSora();
    }
    if (counts.saved >= (left[0] ?? Number.POSITIVE_INFINITY)) {
      left.shift();
      await chromium.stopServiceWorkers();
    }
  });
  expect(left).toEqual([]);
  const { listed, saved, failed, skipped, savedBytes } = job.counts;
  expect(listed).toBe(saved + failed + skipped);

  const requests = replica.requests.list();
  const costs = firstAndLast(
    requests.filter(({ source }) => source === 'media'),
    1_000,
  );
  const played: Record<string, number> = {};
  for (const { fault } of requests) played[fault ?? 'none'] = (played[fault ?? 'none'] ?? 0) + 1;
  console.log({
    seconds,
    memory,
    costs,
    mbPerSecond: savedBytes / 1e6 / seconds,
    played,
    ...replica.requests.bySource(),
  });
  expect(costs.last).toBeLessThan(1.2 * costs.first);
  expect(memory.late - memory.early).toBeLessThan(100e6);
  expect(memory.peak - memory.idle).toBeLessThan(500e6);

  await expectWhole(await openExport(chromium.downloads), replica.library);
  console.log(await testByOthers(parts));
});
