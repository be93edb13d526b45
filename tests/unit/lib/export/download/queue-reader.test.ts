import { expect, test } from 'vitest';
import { createQueueReader } from '../../../../../lib/export/download/queue-reader';
import { rowWith } from '../harness/export-sample';

const never = new AbortController().signal;
const none = new Set<string>();

function readerOf({ ids, existing = [], listed = true }: { ids: string[]; existing?: string[]; listed?: boolean }) {
  let settled = 0;
  const pending = new Set(ids);
  const deps = {
    job: 'job',
    store: { pendingItems: async (_: string, limit: number) => [...pending].slice(0, limit).map((id) => rowWith(id)) },
    listed: () => listed,
    findExisting: async (rows: readonly { id: string }[]) => {
      const found = rows.map(({ id }) => id).filter((id) => existing.includes(id));
      for (const id of found) pending.delete(id);
      return new Set(found);
    },
    onSettled: () => settled++,
  };
  const reader = createQueueReader(deps, 48);
  return { reader, settled: () => settled };
}

test('returns pending items in order, without those in flight', async () => {
  const { reader } = readerOf({ ids: ['gen_a', 'gen_b', 'gen_c'] });
  expect((await reader.next(new Set(['gen_a']), none, never))?.id).toBe('gen_b');
  expect((await reader.next(new Set(['gen_a', 'gen_b']), none, never))?.id).toBe('gen_c');
});

test('is drained when only blocked items are pending and the lists have ended', async () => {
  const { reader } = readerOf({ ids: ['gen_a'] });
  expect(await reader.next(none, new Set(['gen_a']), never)).toBeNull();
  expect(reader.isDrained()).toBe(true);
});

test.each([
  ['an item is in flight', { ids: ['gen_a'] }, new Set(['gen_a'])],
  ['lists are still being read', { ids: [], listed: false }, none],
])('is not drained while %s', async (_, given, inFlight) => {
  const { reader } = readerOf(given);
  expect(await reader.next(inFlight, none, never)).toBeNull();
  expect(reader.isDrained()).toBe(false);
});

test('skips items that are already at the destination, and reports them', async () => {
  const { reader, settled } = readerOf({ ids: ['gen_a', 'gen_b'], existing: ['gen_a'] });
  expect((await reader.next(none, none, never))?.id).toBe('gen_b');
  expect(settled()).toBe(1);
});
