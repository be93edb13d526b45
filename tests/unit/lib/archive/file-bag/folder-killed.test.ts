import { expect, test } from 'vitest';
import { removeOrphanedFiles } from '../../../../../lib/archive/zip-parts/orphaned-files';
import { itemsOf } from '../../storage/fresh-store';
import { killableStore } from '../../storage/killable-store';
import { createFileBagHarness } from './file-bag-harness';
import { createMemoryFolder } from './memory-folder';

const sizes = { gen_a: 3000, gen_b: 70_000, gen_c: 4000, gen_d: 0 };

class Killed extends Error {}

/**
 * Exports into a folder, with `earlier` after an earlier export, and is killed at one step. Returns what is there at
 * the end, and whether the step was reached. Expects that nothing journaled is fetched again.
 */
async function exportedThrough(killAt: number, earlier: Record<string, number> | null) {
  let stepsLeft = Number.POSITIVE_INFINITY;
  const step = () => {
    if (--stepsLeft <= 0) throw new Killed();
  };
  const folder = createMemoryFolder(step);
  if (earlier !== null) await (await createFileBagHarness(earlier, { folder })).run();

  const world = await createFileBagHarness(sizes, { folder, options: { sidecars: ['json'] } });
  stepsLeft = killAt;
  const isKilled = await world.run(killableStore(world.store, step)).then(
    () => false,
    (error) => {
      if (!(error instanceof Killed)) throw error;
      return true;
    },
  );
  stepsLeft = Number.POSITIVE_INFINITY;
  world.memory.powerCut(() => 0);
  if (isKilled) {
    const store = await world.reopen();
    const journaled = (await itemsOf(store, 'job')).flatMap(({ id, status }) => (status === 'saved' ? [id] : []));
    const before = world.fetched.length;
    await removeOrphanedFiles(store, world.memory.files);
    await world.run(store);
    expect(world.fetched.slice(before).filter((id) => journaled.includes(id))).toEqual([]);
  }
  const files = [...folder.files()].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]);
  return { isKilled, files };
}

/** Splits the steps between the two tests: each takes every other one. */
test.each([
  ['a new bag', null, 1],
  ['a bag from an earlier export', { gen_b: 70_000, gen_d: 0, gen_gone: 500 }, 2],
])('An export into %s leaves the same files wherever it is killed', async (_what, earlier, first) => {
  const undisturbed = await exportedThrough(Number.POSITIVE_INFINITY, earlier);
  expect(undisturbed.files.filter(([path]) => path?.endsWith('.crswap'))).toEqual([]);
  let step = first;
  for (let isKilled = true; isKilled; step += 2) {
    const saved = await exportedThrough(step, earlier);
    expect(saved.files, `killed at step ${step}`).toEqual(undisturbed.files);
    isKilled = saved.isKilled;
  }
  expect(step).toBeGreaterThan(100);
});
