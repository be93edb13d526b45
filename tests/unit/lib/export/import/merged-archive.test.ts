import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { expected, messyPile } from '../../import/messy-pile';
import { gen, task, video, without } from '../../import/numbered-library';
import { ownArchive } from '../../import/own-archive';
import { filesOf, placeOf, scanFiles, zipOf } from '../../import/pile';
import { isDone, until } from '../harness/export-harness';
import { archiveIn } from './archive-in';
import { createImportHarness, requestFor } from './import-harness';

/** Builds an archive of files. */
async function build(files: Parameters<typeof filesOf>[0]) {
  const world = await createImportHarness();
  const chosen = filesOf(files);
  await world.engine.startImport(await requestFor(chosen), chosen);
  await until(world, isDone);
  const [[name, bytes] = ['', new Uint8Array()]] = world.downloads.onDisk;
  const { items, bytesOf, text } = await archiveIn(world);
  const found = items.map(async (item) => {
    const { id, prompt, caption, kind, createdAt, postedAt, own, author } = item;
    const content = await bytesOf(item);
    return { id, bytes: content && Buffer.from(content), prompt, caption, kind, createdAt, postedAt, own, author };
  });
  return { name: name.replace(/^.*\//, ''), zip: new Uint8Array(bytes), items: await Promise.all(found), text };
}

test('A pile of all tools becomes every item once, with its best file and its words', async () => {
  const { items } = await build(await messyPile());
  expect(Object.fromEntries(items.map(({ id, bytes, prompt, caption }) => [id, [bytes, prompt, caption]]))).toEqual(
    Object.fromEntries(
      Object.entries(expected).map(([id, [bytes, ...words]]) => [id, [bytes && Buffer.from(bytes), ...words]]),
    ),
  );
  expect(items).toHaveLength(Object.keys(expected).length);
});

test('An archive of several archives and the files of other tools gives the same items when it is imported alone', async () => {
  const { name, zip, items } = await build(await messyPile());
  expect((await build({ [name]: zip })).items).toEqual(items);
});

test('A part of an archive that was built from files has the words of its items without the library', async () => {
  const { zip, items } = await build(await messyPile());
  const { files } = await JSZip.loadAsync(zip);
  const part: Record<string, Uint8Array> = {};
  for (const file of Object.values(files))
    if (/\/data\/(?:parts|videos|images|references)\//.test(file.name))
      part[file.name] = await file.async('uint8array');
  const found = await scanFiles(filesOf(part));
  const wordsOf = ({ id, prompt, caption }: { id: string; prompt: unknown; caption: unknown }) => ({
    id,
    prompt,
    caption,
  });
  expect(found.items.map(({ item }) => wordsOf(item))).toEqual(
    items.filter(({ bytes }) => bytes !== null).map(wordsOf),
  );
});

test('Only what belongs to nothing is not recognized, and everything that was left out is named', async () => {
  const found = await scanFiles(filesOf(await messyPile()));
  expect(found.unrecognized.map(placeOf)).toEqual(['Photos/holiday.jpg']);
  expect(found.leftOut.map((each) => [placeOf(each), each.reason])).toEqual([[`.thumbs/${gen(2)}.jpg`, 'thumbnail']]);
  expect(found.unreadable.map((each) => [placeOf(each), each.reason])).toEqual([
    [`Downloads/${gen(2)}_copy.mp4`, 'empty'],
    [`Downloads/${gen(9)}.mp4`, 'not-media'],
  ]);
});

test('The report of an archive says what was a duplicate of what, what was left out, and why', async () => {
  const { text } = await build(await messyPile());
  const { duplicates, leftOut, unreadable } = JSON.parse((await text('data/report.json')) ?? '');
  expect(duplicates).toContainEqual({
    path: 'Desktop/IMG_1.png',
    zip: null,
    id: gen(4),
    source: 'files',
    of: { path: expect.stringContaining(`Backup/Vault/sora_v1_images/${gen(4)}`), zip: null },
  });
  expect(duplicates.map(({ id }: { id: string }) => id).sort()).toEqual([1, 1, 1, 3, 3, 4, 4, 5].map(gen));
  expect(leftOut).toEqual([
    { path: `.thumbs/${gen(2)}.jpg`, zip: null, id: gen(2), source: 'openai-export', reason: 'thumbnail' },
    { path: 'Photos/holiday.jpg', zip: null, id: null, source: 'files', reason: 'not-recognized' },
  ]);
  expect(unreadable.map(({ reason }: { reason: string }) => reason).sort()).toEqual(['empty', 'not-media']);
});

test('Each of two archives has its own checksum of an item with the same name and size', async () => {
  const content = (last: number) => Buffer.concat([video(1).subarray(0, -1), Buffer.of(last)]);
  const archive = async (name: string, last: number) =>
    (await ownArchive(name, [[{ id: gen(1), title: 'film', prompt: 'words', content: content(last) }]]))[0] ?? {};
  const [older, newer] = [await archive('Sora export 2026-04-20', 1), await archive('Sora export 2026-04-25', 2)];
  const bytesIn = async (files: typeof older) => (await build(files)).items.map(({ bytes }) => bytes);
  expect(await bytesIn({ ...without(older, /mp4$/), ...newer })).toEqual([content(2)]);
  expect(await bytesIn({ ...older, ...without(newer, /mp4$/) })).toEqual([content(1)]);
  // Any other bytes are damaged.
  const broken = Object.keys(newer)
    .filter((path) => path.endsWith('.mp4'))
    .map((path) => [path, content(3)]);
  expect(await bytesIn({ ...without(older, /mp4$/), ...newer, ...Object.fromEntries(broken) })).toEqual([null]);
});

test('An archive that was built from files keeps the sources and records of its items when both are imported again', async () => {
  const files = {
    'sora-data-files-export-1.zip': await zipOf({
      'generations.json': JSON.stringify([{ id: gen(1), task_id: task(1), prompt: 'words', title: '', url: '' }]),
      [`${gen(1)}.mp4`]: video(1),
      [`${gen(2)}.mp4`]: video(2),
    }),
  };
  const first = await build(files);
  const again = await build({ ...files, [first.name]: first.zip });
  const { items } = JSON.parse((await again.text('data/library.json')) ?? '');
  expect(items).toMatchObject(
    [1, 2].map((n) => ({ id: gen(n), status: 'saved', sources: ['sora-export', 'openai-export'] })),
  );
  const recordsIn = async ({ text }: typeof first) => {
    const lines = ((await text('data/parts/part-001.ndjson')) ?? '').trim().split('\n');
    return lines.map((line) => JSON.parse(line).records);
  };
  expect(await recordsIn(again)).toEqual(await recordsIn(first));
});

test('A file named by its ID is not from OpenAI just because an archive of ours lists its item', async () => {
  const [archive = {}] = await ownArchive('Sora export 2026-04-20', [[{ id: gen(1), content: video(1) }]]);
  const { items } = await scanFiles({ ...archive, [`Downloads/${gen(1)}.mp4`]: video(2) });
  expect(items.map(({ sources }) => sources)).toEqual([['sora-export', 'files']]);
});
