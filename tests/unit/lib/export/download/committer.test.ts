import { expect, test } from 'vitest';
import { createBatcher, type Fetched } from '../../../../../lib/export/download/batcher';
import { createCommitter } from '../../../../../lib/export/download/committer';
import { eventually } from '../../../eventually';
import { deferred } from '../harness/deferred';
import { rowWith } from '../harness/export-sample';
import { createFakeClock } from '../harness/fake-clock';
import { mediaOf } from '../harness/fake-media';

const never = new AbortController().signal;

/** Files that record what is released. */
function world() {
  const events: string[] = [];
  const batcher = createBatcher(createFakeClock(), 16, () => false);
  const add = (id: string) => {
    const media = { ...mediaOf(new Uint8Array(1)), discard: async () => void events.push(`${id} discarded`) };
    batcher.add({ row: rowWith(id), media, variant: 'source', release: () => void events.push(`${id} released`) });
    batcher.touch();
  };
  const ended: unknown[] = [];
  const onEnd = (group: Fetched[], failure: unknown) => void ended.push([group.map(({ row }) => row.id), failure]);
  return { events, batcher, add, ended, onEnd };
}

test('releases memory when a file is written, and its share of the bytes in flight when it is journaled', async () => {
  const { events, batcher, add, ended, onEnd } = world();
  const journaled = deferred();
  const committer = createCommitter(batcher, { take: async () => ({ committed: journaled.promise }), onEnd });
  const work = committer.run(never);
  add('gen_a');
  await eventually(() => expect(events).toEqual(['gen_a discarded']));
  journaled.resolve();
  await committer.idle();
  expect(events).toEqual(['gen_a discarded', 'gen_a released']);
  expect(ended).toEqual([[['gen_a'], null]]);
  batcher.close();
  await work;
});

test('writes the next group while the previous one is still being journaled', async () => {
  const { batcher, add, onEnd } = world();
  const taken: string[] = [];
  const journaled = deferred();
  const take = async (group: Fetched[]) => {
    taken.push(...group.map(({ row }) => row.id));
    return { committed: journaled.promise };
  };
  const committer = createCommitter(batcher, { take, onEnd });
  const work = committer.run(never);
  add('gen_a');
  await eventually(() => expect(taken).toEqual(['gen_a']));
  add('gen_b');
  await eventually(() => expect(taken).toEqual(['gen_a', 'gen_b']));
  journaled.resolve();
  batcher.close();
  await work;
  await committer.idle();
});

test('releases everything if a group cannot be written, and reports why', async () => {
  const { events, batcher, add, onEnd } = world();
  const committer = createCommitter(batcher, { take: () => Promise.reject(new Error('full')), onEnd });
  add('gen_a');
  await expect(committer.run(never)).rejects.toThrow('full');
  expect(events.toSorted()).toEqual(['gen_a discarded', 'gen_a released']);
});

test('reports a group that could not be journaled', async () => {
  const { batcher, add, ended, onEnd } = world();
  const lost = new Error('lost');
  const committer = createCommitter(batcher, { take: async () => ({ committed: Promise.reject(lost) }), onEnd });
  add('gen_a');
  batcher.close();
  await committer.run(never);
  await committer.idle();
  expect(ended).toEqual([[['gen_a'], lost]]);
});
