import { describe, expect, test } from 'vitest';
import { importedRecords } from '../../../../../lib/import/scan/import-records';
import { all } from '../../storage/fresh-store';
import { generations, hexId, storyboard } from '../cases';
import { gen } from '../numbered-library';
import { filesByItem, itemIn, media, never, padded, scanFiles, zipOf } from '../pile';

const list = JSON.stringify(generations);
const one = { [`${gen(1)}.mp4`]: media.portrait, [`${gen(2)}.mp4`]: media.landscape };
const two = { [`${gen(2)}.mp4`]: media.landscape, [`${hexId}.mp4`]: media.portrait, [`${gen(4)}.mp4`]: media.portrait };

/** Two overlapping parts as ZIPs. Each has the whole list. */
const parts = async (compression: 'STORE' | 'DEFLATE' = 'STORE') => ({
  'sora-data-files-export-1.zip': await zipOf({ 'generations.json': list, ...one }, compression),
  'sora-data-files-export-2.zip': await zipOf({ 'generations.json': list, ...two }, compression),
});

describe("OpenAI's export", () => {
  test.each(['STORE', 'DEFLATE'] as const)('is read from ZIPs that overlap (%s)', async (compression) => {
    const found = await scanFiles(await parts(compression));
    expect(filesByItem(found)).toEqual({
      [hexId]: [`sora-data-files-export-2.zip!${hexId}.mp4`],
      [gen(1)]: [`sora-data-files-export-1.zip!${gen(1)}.mp4`],
      [gen(2)]: [`sora-data-files-export-1.zip!${gen(2)}.mp4`, `sora-data-files-export-2.zip!${gen(2)}.mp4`],
      [gen(4)]: [`sora-data-files-export-2.zip!${gen(4)}.mp4`],
      [gen(5)]: [],
    });
    expect(found).toMatchObject({
      sources: [{ source: 'openai-export', files: 5, items: 5, listedOnly: 1, duplicates: 1 }],
      unrecognized: [],
      unreadable: [],
      leftOut: [],
      account: null,
      bytes: 3 * media.portrait.length + media.landscape.length,
    });
  });

  test('is read unpacked, with a list named after its account', async () => {
    const found = await scanFiles({
      'Sora/somebody-generations.json': list,
      ...Object.fromEntries(Object.entries(two).map(([name, content]) => [`Sora/media/${name}`, content])),
    });
    expect(Object.keys(filesByItem(found))).toEqual([hexId, gen(1), gen(2), gen(4), gen(5)]);
    expect(found.sources).toEqual([{ source: 'openai-export', files: 3, items: 5, listedOnly: 2, duplicates: 0 }]);
  });

  test('gives each item its texts, its size and the date in its id', async () => {
    const found = await scanFiles(await parts());
    expect(itemIn(found, gen(2))).toMatchObject({
      sources: ['openai-export'],
      item: {
        dateFrom: 'id',
        kind: 'video',
        taskId: 'task_01k9testcase00000000000002',
        title: 'Draft your video',
        prompt: storyboard,
        width: 640,
        height: 352,
        createdAt: '2025-11-11T21:57:54.698Z',
        links: [],
      },
    });
    expect(itemIn(found, hexId).item).toMatchObject({ prompt: null, createdAt: '2025-11-08T08:32:00.000Z' });
    expect(itemIn(found, gen(4)).item.prompt).toBeNull();
  });

  test('returns the record of each item once, without signatures', async () => {
    const records = await all(importedRecords(await scanFiles(await parts()), never));
    expect(records.map(({ item, list: name }) => [item.item.id, name])).toEqual(
      generations.map(({ id }) => [id, 'openai-export']),
    );
    expect(JSON.parse(records[0]?.record ?? '')).toEqual({
      ...generations[0],
      url: 'https://videos.openai.com/az/files/x%2Fdrvs%2Fmd%2Fraw',
    });
  });

  test('returns the items before the break in its list, and reports the list', async () => {
    const found = await scanFiles({ 'generations.json': list.slice(0, -200) });
    expect(Object.keys(filesByItem(found))).toEqual([hexId, gen(1), gen(2), gen(4)]);
    expect(found.unreadable).toEqual([
      { ref: { chosen: 'generations.json', entry: null }, reason: 'no-list', listOf: 'openai-export' },
    ]);
  });

  test('uses a better file of the same item from elsewhere', async () => {
    const better = padded(media.portrait, media.portrait.length + 10);
    const found = await scanFiles({ ...(await parts()), [`saved/a fox [${gen(1)}].mp4`]: better });
    expect(filesByItem(found)[gen(1)]).toEqual([
      `saved/a fox [${gen(1)}].mp4`,
      `sora-data-files-export-1.zip!${gen(1)}.mp4`,
    ]);
    expect(found.sources.map(({ source, files, duplicates }) => [source, files, duplicates])).toEqual([
      ['openai-export', 5, 2],
      ['files', 1, 0],
    ]);
  });

  test.each([
    ['{"items": []}', 'no-list'],
    ['[{"some": "list"}]', 'no-list'],
    ['not JSON', 'no-list'],
    ['', 'no-list'],
  ])('is not recognized in %j', async (text, reason) => {
    const found = await scanFiles({ 'x/generations.json': text });
    expect(found.items).toEqual([]);
    expect(found.unreadable).toEqual([
      { ref: { chosen: 'x/generations.json', entry: null }, reason, listOf: 'openai-export' },
    ]);
  });

  test("is recognized by its list's content, under any name", async () => {
    const found = await scanFiles({ 'my sora list.json': list, 'package.json': '{"name":"x"}', 'other.json': '[1,2]' });
    expect(found.items).toHaveLength(5);
    expect(found.unreadable).toEqual([]);
  });
});
