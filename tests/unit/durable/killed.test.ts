import { expect, test } from 'vitest';
import type { JobStore } from '../../../lib/export/ports';
import { bytesFor, mediaOf } from '../export/fake-media';
import { never } from '../export/sample';
import { all } from '../store/fresh-store';
import { durableWorld, readParts } from './durable-world';

const sizes = { gen_a: 3000, gen_b: 70_000, gen_c: 4000, gen_d: 50_000, gen_e: 0 };

class Killed extends Error {}

/** Counts the steps of a run and ends it, for good, at one of them. */
function createGuillotine(at: number) {
  let taken = 0;
  return {
    hasFallen: () => taken >= at,
    step() {
      if (taken < at) taken++;
      if (taken >= at) throw new Killed();
    },
  };
}

/** A kill may come just before a transaction, or after it and before its caller hears. */
function cutAround(store: JobStore, step: () => void): JobStore {
  const cut =
    <Given extends unknown[]>(write: (...given: Given) => Promise<void>) =>
    async (...given: Given) => {
      step();
      await write(...given);
      step();
    };
  return { ...store, commit: cut(store.commit), close: cut(store.close), putPart: cut(store.putPart) };
}

/** Runs with a kill at one step, then goes on in a fresh browser. Returns whether the run ended before its kill. */
async function killedAt(step: number, left: 'nothing' | 'a torn piece'): Promise<boolean> {
  const guillotine = createGuillotine(step);
  let isRestarted = false;
  const world = await durableWorld(
    sizes,
    { partBytes: 150_000, sidecars: ['json', 'xmp'] },
    () => isRestarted || guillotine.step(),
  );
  try {
    const mortal = cutAround(world.store, guillotine.step);
    const archive = await world.open(mortal);
    await world.addWaiting(archive, mortal);
    await archive.finish(never);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  world.memory.kill(left);
  isRestarted = true;

  const store = await world.reopen();
  const savedBefore = (await all(store.items('job'))).filter(({ status }) => status === 'saved').length;
  const archive = await world.open(store);
  expect((await store.get('job')).counts.saved).toBe(savedBefore);
  await world.addWaiting(archive, store);
  await archive.finish(never);
  archive.release();

  const parts = await readParts(store, world.job, world.memory.bytesOf);
  const rows = await all(store.items('job'));
  const media = parts.flatMap(({ names }) => names).filter((name) => /^data\/videos\/.*\.mp4$/.test(name));
  expect(media.sort()).toEqual(rows.map(({ path }) => path).sort());
  for (const { id, path } of rows) {
    const holders = parts.filter(({ names }) => names.includes(path ?? ''));
    expect(holders).toHaveLength(1);
    const beside = parts.map(({ names }) => names.filter((name) => name.startsWith(`${path}.`)));
    expect(beside.filter((names) => names.length > 0)).toEqual([[`${path}.json`, `${path}.xmp`]]);
    expect(holders[0]?.names).toEqual(expect.arrayContaining(beside.flat()));
    expect(await holders[0]?.sha256(path ?? '')).toBe(mediaOf(bytesFor(id, sizes[id as keyof typeof sizes])).sha256);
  }
  expect(parts.filter(({ names }) => names.includes('data/library.json'))).toHaveLength(1);
  expect(parts.map(({ bytes }) => bytes <= 150_000)).toEqual(parts.map(() => true));
  expect(world.memory.held()).toEqual([]);
  return !guillotine.hasFallen();
}

test.each(['nothing', 'a torn piece'] as const)(
  'a run killed at any write goes on from its last journaled entry, when %s of the unflushed is left',
  async (left) => {
    let step = 1;
    while (!(await killedAt(step, left))) step++;
    expect(step).toBeGreaterThan(40);
  },
  60_000,
);
