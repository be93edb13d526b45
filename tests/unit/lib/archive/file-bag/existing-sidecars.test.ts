import { expect, test } from 'vitest';
import { createFileBagHarness } from './file-bag-harness';
import { createMemoryFolder } from './memory-folder';

const sizes = { gen_a: 1000, gen_b: 500 };
const options = { sidecars: ['json' as const] };
const edited = new TextEncoder().encode('{"rating":5}');

const sidecarsIn = (folder: ReturnType<typeof createMemoryFolder>) =>
  [...folder.files().keys()].filter((path) => path.endsWith('.mp4.json'));

test('A sidecar that somebody has deleted is written again by the next export, without fetching its item', async () => {
  const folder = createMemoryFolder();
  await (await createFileBagHarness(sizes, { folder, options })).run();
  const [sidecar = ''] = sidecarsIn(folder);
  const text = folder.files().get(sidecar);
  folder.put(sidecar, null);
  const second = await createFileBagHarness(sizes, { folder, options });
  await second.run();
  expect(second.fetched).toEqual([]);
  expect(folder.files().get(sidecar)).toEqual(text);
});

test('A sidecar that somebody has edited during the export is kept, and its item is not fetched again', async () => {
  const world = await createFileBagHarness(sizes, { options });
  const archive = await world.open();
  await world.addWaiting(archive);
  archive.close();
  const [sidecar = ''] = sidecarsIn(world.folder);
  world.folder.put(sidecar, edited);
  await world.run();
  expect(world.fetched).toEqual(['gen_a', 'gen_b']);
  expect(world.folder.files().get(sidecar)).toEqual(edited);
});

test.each([
  ['deleted', null],
  ['emptied', new Uint8Array()],
])('A sidecar that was %s during the export is written again', async (_, left) => {
  const world = await createFileBagHarness(sizes, { options });
  const archive = await world.open();
  await world.addWaiting(archive);
  archive.close();
  const [sidecar = ''] = sidecarsIn(world.folder);
  const text = world.folder.files().get(sidecar);
  world.folder.put(sidecar, left);
  await world.run();
  expect(world.folder.files().get(sidecar)).toEqual(text);
});
