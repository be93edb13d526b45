import { openExport } from '../e2e/harness/exported';
import { firstAndLast } from './harness/costs';
import { expect, test } from './harness/long-fixtures';
import { testByOthers } from './harness/validators';
import { wholeRun } from './harness/whole-run';

test.use({ replicaOptions: { items: 20_000 } });

test('20,000 items are listed with constant memory, the last page as fast as the first, and shown completely', async ({
  replica,
  chromium,
}) => {
  replica.requests.clear();
  const { job, seconds, memory, parts } = await wholeRun(chromium, { media: false });
  const { items } = replica.library.expected({});
  expect(job.counts.listed).toBe(items);

  // Each list has its own page size. Lists that read all posts again come third.
  const costs = (['sora1-library', 'sora2-drafts', 'sora2-posts'] as const).map((source) => {
    const pages = replica.requests.list().filter((request) => request.source === source);
    return [source, firstAndLast(pages, Math.floor(pages.length / 4))] as const;
  });
  console.log({ seconds, memory, costs: Object.fromEntries(costs) });
  for (const [, { first, last }] of costs) expect(last).toBeLessThan(1.5 * first);
  expect(memory.late - memory.early).toBeLessThan(100e6);
  expect(memory.peak - memory.idle).toBeLessThan(400e6);

  const { library, report, files } = await openExport(chromium.downloads);
  expect(library.items.map(({ id }) => id).sort()).toEqual(
    replica.library
      .itemsIn()
      .map(({ id }) => id)
      .sort(),
  );
  expect(report.counts.skipped).toBe(items);
  console.log(Object.fromEntries([...files].map(([path, { bytes }]) => [path, bytes])));
  console.log(await testByOthers(parts));
});
