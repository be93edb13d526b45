import { expect, test } from 'vitest';
import type { JobStore } from '../../../../../lib/model/ports';
import { never } from '../../export/harness/export-sample';
import { thrownBy } from '../../sora/fake-site';
import { createZipPartsHarness } from '../zip-parts/zip-parts-harness';

test('The lists of an archive are written in one pass over its items', async () => {
  const world = await createZipPartsHarness({ gen_a: 10, gen_b: 10 });
  let passes = 0;
  const store: JobStore = {
    ...world.store,
    itemBatches(job) {
      passes++;
      return world.store.itemBatches(job);
    },
  };
  const archive = await world.open(store);
  await world.addWaiting(archive);
  await archive.finish(never);
  archive.close();
  expect(passes).toBe(1);
});

test.each([2_000, 20_000, 60_000])('A disk with room for %i bytes of lists keeps none of them', async (room) => {
  const ids = Array.from({ length: 60 }, (_, n) => [`gen_${n}`, 0]);
  const world = await createZipPartsHarness(Object.fromEntries(ids));
  const archive = await world.open();
  await world.addWaiting(archive);
  const saved = world.memory.bytesOf('part-job-1.zip')?.length ?? 0;
  world.memory.disk.room = saved + room;
  expect(await thrownBy(archive.finish(never))).toMatchObject({ code: 'no-room' });
  archive.close();
  expect(world.memory.names()).toEqual(['part-job-1.zip']);
  expect(world.memory.held()).toEqual([]);
});
