import { expect, test } from 'vitest';
import { createPathIndex } from '../../../../../lib/import/scan/path-index';
import { listed } from '../../../../../lib/import/sources/list-fields';
import { generations } from '../cases';
import { gen } from '../numbered-library';
import { ownArchive } from '../own-archive';
import { below, type Content, filesByItem, itemIn, media, scanFiles, videoOf, zipOf } from '../pile';

const [archive = {}] = await ownArchive('X', [
  [
    {
      ...{ id: gen(1), title: 'film', content: media.portrait, own: false, author: 'somebody' },
      prompt: 'a boat, see https://u:p@example.org/a?sig=SECRET',
      permalink: 'https://u:p@sora.example/p/s_1?sig=SECRET#x',
    },
  ],
]);
const openai = { 'generations.json': JSON.stringify(generations), [`${gen(2)}.mp4`]: media.landscape };
const withoutFolder = Object.fromEntries(
  Object.entries(archive).map(([path, content]) => [path.replace(/^X\//, ''), content]),
);

test.each<[string, () => Promise<Record<string, Content>>]>([
  [
    "in a ZIP without a folder, beside OpenAI's",
    async () => ({ 'Archive.zip': await zipOf(withoutFolder), 'sora-data-files-export-1.zip': await zipOf(openai) }),
  ],
  ["into whose folder OpenAI's files were put", async () => ({ ...archive, ...below('X', openai) })],
  ["into whose folder a folder of OpenAI's was put", async () => ({ ...archive, ...below('X/openai', openai) })],
])('An archive of ours %s leaves those with their own source', async (_, pile) => {
  const found = await scanFiles(await pile());
  expect(found.sources).toMatchObject([
    { source: 'sora-export', files: 1, items: 1 },
    { source: 'openai-export', files: 1, items: 5, listedOnly: 3 },
  ]);
  expect(itemIn(found, gen(2)).item.prompt).toBe(generations[1]?.prompt);
});

test("What an archive of ours says isn't the user's own stays so", async () => {
  expect(itemIn(await scanFiles(archive), gen(1)).item).toMatchObject({ own: false, author: 'somebody' });
});

test("Secrets in a list's texts and links are removed, and so are links that are not to websites", async () => {
  expect(itemIn(await scanFiles(archive), gen(1)).item).toMatchObject({
    prompt: 'a boat, see https://example.org/a',
    permalink: 'https://sora.example/p/s_1',
  });
  const script = { id: gen(1), content: media.portrait, permalink: 'javascript:alert(1)' };
  const [odd = {}] = await ownArchive('X', [[script]]);
  expect(itemIn(await scanFiles(odd), gen(1)).item.permalink).toBeNull();
  const [entry] = generations;
  const list = JSON.stringify([{ ...entry, prompt: 'see https://example.org/?sig=SECRET' }]);
  expect(itemIn(await scanFiles({ 'generations.json': list }), gen(1)).item.prompt).toBe('see https://example.org/');
});

test('An impossible date is unknown', async () => {
  const createdAt = '2026-99-99T99:99:99.999Z';
  const [odd = {}] = await ownArchive('X', [[{ id: gen(1), content: media.portrait, createdAt }]]);
  expect(itemIn(await scanFiles(odd), gen(1)).item).toMatchObject({ dateFrom: 'id' });
});

test('A ZIP whose paths have backslashes is read', async () => {
  const files = Object.entries(openai).map(([path, content]) => [`My export\\${path}`, content]);
  const found = await scanFiles({ 'x.zip': await zipOf(Object.fromEntries(files)) });
  expect(found.sources).toMatchObject([{ source: 'openai-export', files: 1, items: 5 }]);
});

test('An ID in capital letters is the same item, in a list and in a file name', async () => {
  const shouted = gen(1).replace(/_.*/, (id) => id.toUpperCase());
  const content = videoOf(720, 1280, 900);
  const [capitals = {}] = await ownArchive('X', [[{ id: shouted, content, title: 'film' }]]);
  const found = await scanFiles({
    ...capitals,
    'generations.json': JSON.stringify(generations.slice(0, 1)),
    [`${gen(1).toUpperCase()}.MP4`]: media.portrait,
  });
  expect(Object.keys(filesByItem(found))).toEqual([gen(1)]);
  expect(itemIn(found, gen(1))).toMatchObject({
    item: { title: 'film', prompt: generations[0]?.prompt },
    sources: ['sora-export', 'openai-export'],
    candidates: [{ bytes: 900 }, { bytes: media.portrait.length }],
  });
});

test('Any number of lists may have the same path, and a path may have any number of folders', () => {
  const paths = createPathIndex();
  const count = 50_000;
  for (let n = 0; n < count; n++)
    paths.add({
      ...listed({ id: `${n}` }, { path: 'data/videos/a.mp4', bytes: 1000 + (n % 2) }),
      source: 'files',
      rank: 0,
    });
  const file = (path: string, bytes: number) => ({ zip: null, path, bytes });
  expect(paths.find(file('my/X/data/videos/A.mp4', 1001))?.facts.id).toBe('1');
  expect(paths.find(file('my/X/data/videos/A.mp4', 5))?.facts.id).toBe('0');
  expect(paths.find(file(`${'a/'.repeat(30_000)}data/videos/a.mp4`, 1000))?.facts.id).toBe('0');
});
