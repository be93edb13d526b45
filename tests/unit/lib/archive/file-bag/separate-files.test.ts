import { expect, test } from 'vitest';
import { itemsOf } from '../../storage/fresh-store';
import { verify } from '../verify/sample-export';
import { createFileBagHarness } from './file-bag-harness';

const options = { destination: 'files' } as const;
const sizes = { gen_a: 1000, gen_b: 2000, gen_c: 0 };

async function expectBag(world: Awaited<ReturnType<typeof createFileBagHarness>>): Promise<string[]> {
  const files = Object.fromEntries([...world.downloads.onDisk].map(([path, bytes]) => [path, new Uint8Array(bytes)]));
  const { reports, unrelated } = await verify(files);
  expect(reports).toMatchObject([
    { name: world.job.name, against: 'manifest', damaged: [], missing: [], unexpected: [] },
  ]);
  expect(unrelated).toEqual([]);
  return Object.keys(files);
}

test('Separate files make a valid bag below Downloads, the lists last, without the gallery', async () => {
  const world = await createFileBagHarness(sizes, { options: { ...options, sidecars: ['txt'] } });
  await world.run();
  const paths = await expectBag(world);
  expect(paths.every((path) => path.startsWith(`Sora export/${world.job.name}/`))).toBe(true);
  expect(paths.filter((path) => /gallery/.test(path))).toEqual([]);
  const order = world.downloads.copies.map(({ fileName }) => fileName.replace(/^.*\//, ''));
  expect(order.slice(-3)).toEqual(['bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt']);
  expect(order.indexOf('library.json')).toBeGreaterThan(order.findLastIndex((name) => name.endsWith('.mp4')));
  expect(await world.store.parts('job')).toMatchObject([{ last: true, state: 'saved', startedFiles: [] }]);
  expect(new Set(world.downloads.released).size).toBe(world.downloads.copies.length);
});

test('A run that is killed while files are copied replaces them, and makes no duplicates', async () => {
  const world = await createFileBagHarness(sizes, { options });
  const mortal = {
    ...world.store,
    commit: () => Promise.reject(new Error('the browser is killed')),
  };
  await expect(world.run(mortal)).rejects.toThrow('killed');
  expect(world.downloads.onDisk.size).toBe(2);

  const later = await world.reopen();
  await world.run(later);
  const paths = await expectBag(world);
  expect(paths.filter((path) => path.endsWith('.mp4'))).toHaveLength(3);
  expect(paths.filter((path) => /\(1\)/.test(path))).toEqual([]);
  const again = world.downloads.copies.filter(({ again }) => again).map(({ fileName }) => fileName);
  expect(again.map((name) => /gen_\w/.exec(name)?.[0]).sort()).toEqual(['gen_a', 'gen_b']);
  expect((await itemsOf(later, 'job')).map(({ status }) => status)).toEqual(['saved', 'saved', 'saved']);
});
