import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { removeOrphanedFiles } from '../../../../../lib/archive/zip-parts/orphaned-files';
import { partFile } from '../../../../../lib/model/archive';
import type { JobStore } from '../../../../../lib/model/ports';
import { never } from '../../export/harness/export-sample';
import { bytesFor, mediaOf } from '../../export/harness/fake-media';
import { itemsOf } from '../../storage/fresh-store';
import { killableStore } from '../../storage/killable-store';
import { seeded } from '../format/sample-library';
import { createZipPartsHarness, readParts } from './zip-parts-harness';

const sizes = { gen_a: 3000, gen_b: 70_000, gen_c: 4000, gen_d: 50_000, gen_e: 0, gen_f: 30_000 };
const partBytes = 150_000;

/** A power cut at one step, counted from the last start. `random` decides what is left of unflushed data. */
type PowerCut = { step: number; random: () => number };

class PowerLoss extends Error {}

/**
 * Saves a library, restarting after each power cut. Returns the parts, byte for byte, and the number of cuts. Expects
 * that nothing journaled at a restart is fetched again.
 */
async function savedThrough(cuts: PowerCut[]) {
  let stepsLeft = Number.POSITIVE_INFINITY;
  const step = () => {
    if (--stepsLeft <= 0) throw new PowerLoss();
  };
  const world = await createZipPartsHarness(sizes, { partBytes, sidecars: ['json', 'xmp'] }, step);
  const live = async (store: JobStore) => {
    const rows = await itemsOf(store, 'job');
    const journaled = rows.flatMap(({ id, status }) => (status === 'saved' ? [id] : []));
    const before = world.fetched.length;
    try {
      await removeOrphanedFiles(store, world.memory.files);
      const archive = await world.open(store);
      await world.addWaiting(archive, store);
      await archive.finish(never);
      archive.close();
    } finally {
      expect(world.fetched.slice(before).filter((id) => journaled.includes(id))).toEqual([]);
    }
  };

  let store = world.store;
  let happened = 0;
  for (const { step: last, random } of cuts) {
    stepsLeft = last;
    const isOver = await live(killableStore(store, step)).then(
      () => true,
      (error) => {
        if (!(error instanceof PowerLoss)) throw error;
        return false;
      },
    );
    // Cleanup may fail silently, so a run may end although its power was cut.
    if (isOver && stepsLeft > 0) break;
    happened++;
    world.memory.powerCut(random);
    stepsLeft = Number.POSITIVE_INFINITY;
    store = await world.reopen();
  }
  await live(store);

  expect(world.memory.held()).toEqual([]);
  const parts = await store.parts('job');
  expect(world.memory.names()).toEqual(parts.map(partFile).sort());
  const bytes = parts.map((part) => Buffer.from(world.memory.bytesOf(partFile(part)) ?? []).toString('base64'));
  return { world, store, happened, bytes };
}

/** The complete parts of a run without power cuts. */
let undisturbed: string[];

beforeAll(async () => {
  const { world, store, bytes } = await savedThrough([]);
  const parts = await readParts(store, world.job, world.memory.bytesOf);
  const rows = await itemsOf(store, 'job');
  expect(rows.map(({ id, status }) => [id, status])).toEqual(Object.keys(sizes).map((id) => [id, 'saved']));
  for (const { id, path } of rows) {
    const holders = parts.filter(({ names }) => names.includes(path ?? ''));
    expect(holders).toHaveLength(1);
    const beside = parts.map(({ names }) => names.filter((name) => name.startsWith(`${path}.`)));
    expect(beside.filter((names) => names.length > 0)).toEqual([[`${path}.json`, `${path}.xmp`]]);
    expect(holders[0]?.names).toEqual(expect.arrayContaining(beside.flat()));
    expect(await holders[0]?.sha256(path ?? '')).toBe(mediaOf(bytesFor(id, sizes[id as keyof typeof sizes])).sha256);
  }
  expect(parts.filter(({ names }) => names.includes('data/library.json'))).toHaveLength(1);
  expect(parts.length).toBeGreaterThan(1);
  undisturbed = bytes;
});

test.each([
  ['no unflushed data', () => () => 0],
  ['a torn piece of each unflushed write', () => () => 0.5],
  ['any part of the unflushed data', seeded],
])(
  'a run that loses power at any step leaves the same bytes as one that does not, if %s is left',
  async (_left, randomOf) => {
    let step = 1;
    for (let happened = 1; happened > 0; step++) {
      const saved = await savedThrough([{ step, random: randomOf(step) }]);
      expect(saved.bytes).toEqual(undisturbed);
      happened = saved.happened;
    }
    expect(step).toBeGreaterThan(80);
  },
);

test('a run that loses power again and again, even while it recovers, leaves the same bytes', async () => {
  const cut = fc.record({ step: fc.integer({ min: 1, max: 60 }), seed: fc.integer({ min: 1 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(cut, { minLength: 2, maxLength: 6 }), async (cuts) => {
      const saved = await savedThrough(cuts.map(({ step, seed }) => ({ step, random: seeded(seed) })));
      expect(saved.bytes).toEqual(undisturbed);
    }),
    { seed: 4, numRuns: 30 },
  );
});
