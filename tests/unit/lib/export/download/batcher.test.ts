import { expect, test } from 'vitest';
import { createBatcher, type Fetched } from '../../../../../lib/export/download/batcher';
import { rowWith } from '../harness/export-sample';
import { createFakeClock } from '../harness/fake-clock';
import { mediaOf } from '../harness/fake-media';

const never = new AbortController().signal;
const file = (id: string, bytes = 10): Fetched => ({
  row: rowWith(id),
  media: { ...mediaOf(new Uint8Array(1)), bytes },
  variant: 'source',
  release: () => {},
});
const idsOf = (group: Fetched[] | null) => group?.map(({ row }) => row.id) ?? null;

/** A batcher, and the groups that it has returned so far. */
function started({ isWaiting = true } = {}) {
  const clock = createFakeClock();
  const batcher = createBatcher(clock, 16, () => isWaiting);
  return { clock, batcher };
}

test('waits 100 ms for more small files, and no longer', async () => {
  const { clock, batcher } = started();
  let group: Fetched[] | null = null;
  void batcher.next(never).then((next) => {
    group = next;
  });
  batcher.add(file('gen_a'));
  batcher.touch();
  await clock.asleep(100);
  batcher.add(file('gen_b'));
  batcher.touch();
  await clock.advance(99);
  expect(group).toBeNull();
  await clock.advance(1);
  expect(idsOf(group)).toEqual(['gen_a', 'gen_b']);
});

test.each([
  ['sixteen files are ready', Array.from({ length: 16 }, (_, nth) => file(`gen_${nth}`))],
  ['its files are large enough', [file('gen_a', 16 * 1024 * 1024)]],
])('returns a group at once when %s', async (_, files) => {
  const { batcher } = started();
  for (const each of files) batcher.add(each);
  batcher.touch();
  expect(await batcher.next(never)).toHaveLength(files.length);
});

test('returns a group at once if no other file is in flight', async () => {
  const { batcher } = started({ isWaiting: false });
  batcher.add(file('gen_a'));
  batcher.touch();
  expect(idsOf(await batcher.next(never))).toEqual(['gen_a']);
});

test('ends after the last group', async () => {
  const { batcher } = started({ isWaiting: false });
  batcher.add(file('gen_a'));
  batcher.close();
  expect(idsOf(await batcher.next(never))).toEqual(['gen_a']);
  expect(await batcher.next(never)).toBeNull();
});

test('keeps its files for draining when it is aborted', async () => {
  const { clock, batcher } = started();
  const stop = new AbortController();
  const next = batcher.next(stop.signal);
  batcher.add(file('gen_a'));
  batcher.touch();
  await clock.asleep(100);
  stop.abort('stopped');
  await expect(next).rejects.toBe('stopped');
  expect(idsOf(batcher.drain())).toEqual(['gen_a']);
});
