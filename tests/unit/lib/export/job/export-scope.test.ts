import { expect, test } from 'vitest';
import { resolveScope } from '../../../../../lib/export/job/export-scope';
import { joinRow } from '../../../../../lib/export/scan/list-sources';
import { joinItems } from '../../../../../lib/sora/records/join-items';
import { createExportHarness, isDone, until } from '../harness/export-harness';
import { found, jobWith, rowWith } from '../harness/export-sample';

test('Own items are fetched before those of others, favorites first, newest first, undated last', () => {
  const rows = [
    rowWith('others-favorite', { own: false, favorite: true, createdAt: '2026-04-01T00:00:00.000Z' }),
    rowWith('old', { createdAt: '2024-01-01T00:00:00.000Z' }),
    rowWith('undated', { createdAt: null }),
    rowWith('old-favorite', { favorite: true, createdAt: '2023-01-01T00:00:00.000Z' }),
    rowWith('new', { createdAt: '2026-01-01T00:00:00.000Z' }),
    rowWith('posted', { createdAt: null, postedAt: '2025-01-01T00:00:00.000Z' }),
  ];
  const inOrder = rows.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);
  expect(inOrder).toEqual(['old-favorite', 'new', 'posted', 'old', 'undated', 'others-favorite']);
});

test("Files of other people are left out with their reason, unless they are requested or turn out to be the user's own", () => {
  const liked = found('gen_a', { own: false, author: 'somebody' }, 'sora1-likes');
  const job = jobWith();
  const left = joinRow(job, null, liked, joinItems);
  expect(left).toMatchObject({ status: 'skipped', reason: 'other-people', item: { author: 'somebody' } });
  const options = { ...job.options, others: true };
  expect(joinRow({ ...job, options }, null, liked, joinItems)).toMatchObject({ status: 'pending' });
  expect(joinRow(job, left, found('gen_a'), joinItems)).toMatchObject({ status: 'pending', reason: null });
});

test('Excluded lists apply to an export of everything, but not to one of selected items', async () => {
  const past = async () => [
    { id: 'gen_a', account: 'me', sources: ['sora1-likes' as const], saved: null, names: [], failed: null },
  ];
  const given = {
    account: 'me',
    sources: ['sora1-library' as const, 'sora1-likes' as const],
    leftOut: ['sora1-likes' as const],
    store: { pastItems: past },
  };
  for (const type of ['all', 'new'] as const)
    expect((await resolveScope({ type }, given)).sources).toEqual(['sora1-library']);
  expect((await resolveScope({ type: 'items', ids: ['gen_a'] }, given)).sources).toEqual(given.sources);
  expect((await resolveScope({ type: 'failed', job: 'job' }, given)).sources).toEqual(['sora1-likes']);
});

test('A lists-only export fetches no file and reports that for each item', async () => {
  const world = await createExportHarness({
    answer: () => {
      throw new Error('a file was asked for');
    },
  });
  await world.engine.start({ media: false });
  const { counts } = await until(world, isDone);
  expect(counts).toMatchObject({ listed: 3, saved: 0, failed: 0, skipped: 3 });
  expect(world.host.requested).toEqual([]);
  expect(world.downloads.onDisk.size).toBe(1);
});

test("Space is reserved for an item's records, once per list", () => {
  const job = jobWith();
  const [mine, draft] = [found('gen_a'), found('gen_a', {}, 'sora2-drafts')];
  const once = joinRow(job, null, mine, joinItems);
  expect(once.recordLength).toBe(mine.record.length);
  expect(joinRow(job, once, mine, joinItems).recordLength).toBe(once.recordLength);
  expect(joinRow(job, once, draft, joinItems).recordLength).toBe(mine.record.length + draft.record.length);
});
