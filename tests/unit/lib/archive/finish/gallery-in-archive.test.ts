import { expect, test } from 'vitest';
import type { GalleryItem } from '../../../../../lib/archive/gallery/gallery-data';
import { found, joining, never, pageOf } from '../../export/harness/export-sample';
import { mediaOf } from '../../export/harness/fake-media';
import { callsOf } from '../gallery/loaded-gallery';
import { createZipPartsHarness, type PartRead, readParts } from '../zip-parts/zip-parts-harness';

/** The gallery's data, and the head that its page gets first. */
async function galleryOf(last: PartRead | undefined) {
  const read = async (path: string) => (await last?.text(path)) ?? '';
  const [head] = callsOf(await read('gallery/library.js'));
  const files = last?.names.filter((name) => name.startsWith('gallery/data-')).sort() ?? [];
  const calls = callsOf(...(await Promise.all(files.map(read))));
  const items = calls.flatMap(([what, value]): GalleryItem[] => (what === 'items' ? value : []));
  return { head, files, items, library: JSON.parse(await read('data/library.json')) };
}

test('The gallery data has what library.json has, and the part of each file', async () => {
  const sizes = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`gen_${n}`, 30_000]));
  const world = await createZipPartsHarness(sizes, { partBytes: 150_000 });
  const archive = await world.open();
  await world.addWaiting(archive);
  await archive.finish(never);
  archive.close();
  const parts = await readParts(world.store, world.job, world.memory.bytesOf);
  const { head, items, library } = await galleryOf(parts.at(-1));

  expect(items.map(({ part: _, cues: _cues, ...item }) => item)).toEqual(library.items);
  for (const { part, path } of items) expect(parts[(part ?? 0) - 1]?.names).toContain(path);
  expect(head).toMatchObject(['head', { account: library.account, files: 1 }]);
  expect(head?.[1]).toMatchObject({ parts: parts.map(({ part }) => part.fileName.replace('Sora export/', '')) });
});

test.each([
  [2000, ['gallery/data-001.js', 'gallery/data-002.js']],
  [2001, ['gallery/data-001.js', 'gallery/data-002.js', 'gallery/data-003.js']],
])('A list of %i items is split into files of bounded size, each item once', async (count, names) => {
  const world = await createZipPartsHarness({});
  const ids = Array.from({ length: count }, (_, n) => `gen_${String(n).padStart(4, '0')}`);
  const skipped = ids.map((id) => found(id, { links: [], absence: 'moderated' }));
  await world.store.addPage(pageOf(skipped, { state: 'complete', cursor: null }), joining);
  const archive = await world.open();
  await archive.finish(never);
  archive.close();
  const [part] = await readParts(world.store, world.job, world.memory.bytesOf);
  const { head, files, items } = await galleryOf(part);

  expect(files).toEqual(names);
  expect(head).toMatchObject(['head', { files: names.length }]);
  expect(items.map(({ id }) => id)).toEqual(ids);
});

test('The text of captions is in the gallery data, because the gallery cannot read caption files', async () => {
  const world = await createZipPartsHarness({});
  const captions = found('gen_v-vtt', { kind: 'caption', beside: 'gen_v' });
  await world.store.addPage(pageOf([captions], { state: 'complete', cursor: null }), joining);
  const archive = await world.open();
  const [row] = await world.store.pendingItems('job', 1);
  const text = 'WEBVTT\n\n00:00.000 --> 00:01.000\nÇa dérive 波\n';
  const media = { ...mediaOf(new TextEncoder().encode(text)), extension: 'vtt', kind: 'caption' as const };
  if (row !== undefined) await (await archive.add([{ row, media, variant: 'vtt_url' }], never)).committed;
  await archive.finish(never);
  archive.close();
  const [part] = await readParts(world.store, world.job, world.memory.bytesOf);
  const { items } = await galleryOf(part);

  expect(items).toMatchObject([{ id: 'gen_v-vtt', cues: text }]);
});
