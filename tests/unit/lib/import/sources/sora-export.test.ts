import { describe, expect, test } from 'vitest';
import { importedRecords } from '../../../../../lib/import/scan/import-records';
import { all } from '../../storage/fresh-store';
import { generations } from '../cases';
import { gen } from '../numbered-library';
import { ownArchive } from '../own-archive';
import { filesByItem, itemIn, media, never, padded, placeOf, scanFiles, zipOf } from '../pile';

const name = 'Sora export 2026-04-20 14-03';
const film = (n: number) => padded(media.portrait, media.portrait.length + n);
const draft = (n: number) => ({
  id: gen(n),
  generation_id: gen(n),
  kind: 'sora_draft',
  created_at: 1_760_068_702.231,
  prompt: `prompt ${n}`,
  width: 352,
  height: 640,
  url: 'https://videos.openai.com/a',
});
const item = (n: number) => ({
  id: gen(n),
  title: `film ${n}`,
  prompt: `prompt ${n}`,
  createdAt: '2025-10-10T03:58:22.231Z',
  taskId: gen(n).replace('gen_', 'task_'),
  favorite: n === 1,
  folders: [`folder ${n}`],
  content: film(n),
  records: { 'sora2-drafts': draft(n), 'sora2-posts': { post: n } },
});
const reference = {
  id: 'media_abc',
  kind: 'reference' as const,
  path: 'data/references/undated/a picture.png',
  beside: gen(1),
  content: media.png,
};
const captions = {
  id: `${gen(1)}-srt`,
  kind: 'caption' as const,
  path: `data/videos/2025-11/2025-11-01 10-41 film 1 [${gen(1)}].srt`,
  beside: gen(1),
  content: new TextEncoder().encode('1\n00:00:00,000 --> 00:00:01,000\nhello\n'),
};

const parts = await ownArchive(name, [
  [item(1), captions],
  [item(2), reference],
  [item(3), { id: gen(9), title: 'gone' }],
]);
const whole = Object.assign({}, ...parts);
const allIds = [gen(1), captions.id, gen(2), gen(3), gen(9), 'media_abc'];

describe('An archive of ours', () => {
  test.each([undefined, 2])(
    'keeps its texts if another program has rewritten its library, indented by %j',
    async (indent) => {
      const path = `${name}/data/library.json`;
      const reformatted = JSON.stringify(JSON.parse(String(whole[path])), null, indent);
      const found = await scanFiles({ ...whole, [path]: reformatted });
      expect(found.unreadable).toEqual([]);
      expect(found.account?.id).toBe('user-fixture');
      expect(itemIn(found, gen(1)).item).toMatchObject({ prompt: 'prompt 1', title: 'film 1', folders: ['folder 1'] });
      expect(found.items.map(({ item }) => item.id).sort()).toEqual([...allIds].sort());
    },
  );

  test.each([
    ['unpacked', async () => whole],
    ['in a folder of any name', async () => rerooted(whole, 'my/sora')],
    [
      'in ZIP parts',
      async () =>
        Object.fromEntries(
          await Promise.all(parts.map(async (part, n) => [`${name} - part 00${n + 1}.zip`, await zipOf(part)])),
        ),
    ],
    ['repacked', async () => ({ 'x.zip': await zipOf(whole, 'DEFLATE') })],
    [
      'split by Finder and Explorer',
      async () => ({
        ...rerooted(parts[0] ?? {}, name),
        ...rerooted(parts[1] ?? {}, `${name} 2`),
        ...rerooted(parts[2] ?? {}, `${name} (1)`),
      }),
    ],
  ])('returns every item with its file and all that is known about it, %s', async (_, files) => {
    const found = await scanFiles(await files());
    expect(found.items.map((each) => [each.item.id, each.candidates.length])).toEqual(
      allIds.map((id) => [id, id === gen(9) ? 0 : 1]),
    );
    expect(itemIn(found, gen(1)).item.dateFrom).toBeUndefined();
    expect(itemIn(found, gen(1))).toMatchObject({
      account: 'user-fixture',
      sources: ['sora-export'],
      item: {
        kind: 'video',
        title: 'film 1',
        prompt: 'prompt 1',
        createdAt: '2025-10-10T03:58:22.231Z',
        favorite: true,
        folders: ['folder 1'],
      },
      candidates: [{ source: 'sora-export', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), mediaType: 'video/mp4' }],
    });
    expect(itemIn(found, 'media_abc')).toMatchObject({
      item: { kind: 'reference', beside: gen(1) },
      candidates: [{ mediaType: 'image/png' }],
    });
    expect(itemIn(found, captions.id).candidates[0]).toMatchObject({
      mediaType: 'application/x-subrip',
      extension: 'srt',
    });
    expect(found).toMatchObject({
      account: { id: 'user-fixture', username: 'fixture.maker' },
      sources: [{ source: 'sora-export', files: 5, items: 6, listedOnly: 1, duplicates: 0 }],
      unrecognized: [],
      unreadable: [],
      leftOut: [],
    });
  });

  test('takes the texts of a part without the library from its raw records', async () => {
    const found = await scanFiles(parts[0] ?? {});
    expect(itemIn(found, gen(1)).item).toMatchObject({
      prompt: 'prompt 1',
      width: 352,
      createdAt: '2025-10-10T03:58:22.231Z',
    });
  });

  test('returns its raw records under the names of their lists', async () => {
    const records = await all(importedRecords(await scanFiles(whole), never));
    const of = (id: string) =>
      records.filter((each) => each.item.item.id === id).map(({ list, record }) => [list, JSON.parse(record)]);
    expect(of(gen(1))).toEqual([
      ['sora2-drafts', draft(1)],
      ['sora2-posts', { post: 1 }],
    ]);
    expect(of(gen(9))).toEqual([['sora-export', { files: [] }]]);
  });

  test('matches a renamed file to its item', async () => {
    const moved = Object.fromEntries(
      Object.entries(whole).map(([path, content]) => [path.includes(gen(2)) ? 'elsewhere/holiday.mp4' : path, content]),
    ) as Record<string, string>;
    const found = await scanFiles({ ...moved, 'elsewhere/other.mp4': media.landscape });
    expect(filesByItem(found)[gen(2)]).toEqual(['elsewhere/holiday.mp4']);
    expect(found.unrecognized.map(placeOf)).toEqual(['elsewhere/other.mp4']);
  });

  test('treats every invalid field as unknown, and keeps the item', async () => {
    const odd = {
      ...{ id: gen(1), kind: 'video', sources: 5, prompt: 7, title: ['x'], createdAt: 'yesterday', width: 1e308 },
      ...{
        height: -4,
        own: 'yes',
        folders: [1, 'kept', null],
        seed: 'x',
        favorite: 0,
        path: '../../etc/passwd',
        bytes: 'x',
      },
    };
    const lines = [
      odd,
      { id: gen(2), kind: 'nothing' },
      { id: 5 },
      { id: '../../x', kind: 'video' },
      { id: '', kind: 'video' },
    ];
    const library = `{\n"exportedAt": "never",\n"account": {"id":5},\n"items": [\n${lines.map((each) => JSON.stringify(each)).join(',\n')}\n]\n}\n`;
    const found = await scanFiles({
      'E/data/library.json': library,
      [`E/data/videos/[${gen(1)}].mp4`]: media.portrait,
    });
    expect(found.items.map((each) => each.item.id)).toEqual([gen(1)]);
    expect(itemIn(found, gen(1))).toMatchObject({
      account: null,
      item: {
        dateFrom: 'id',
        prompt: null,
        title: null,
        width: null,
        height: null,
        own: false,
        folders: ['kept'],
        seed: null,
      },
    });
    expect(found.account).toBeNull();
  });

  test('of another account leaves the import without a single account, and each item with its own', async () => {
    const [other] = await ownArchive('other', [[item(4)]], { id: 'user-other', username: 'other' });
    const [imported] = await ownArchive('imported', [[item(5)]], { id: 'imported', username: '' });
    const found = await scanFiles({ ...whole, ...other, ...imported });
    expect(found.account).toBeNull();
    expect([1, 4, 5].map((n) => itemIn(found, gen(n)).account)).toEqual(['user-fixture', 'user-other', null]);
  });

  test.each([
    ['id', '2025-11-11T21:57:54.698Z'],
    ['file', '2024-01-02T03:04:05.000Z'],
  ] as const)('that was built from files keeps the mark of a date that is from the %s', async (dateFrom, createdAt) => {
    // An id without a time.
    const id = 'gen_zzzzzzzzzzzzzzzzzzzzzzzzzz';
    const [archive = {}] = await ownArchive('imported', [[{ ...item(1), id, taskId: null, createdAt, dateFrom }]]);
    expect(itemIn(await scanFiles(archive), id).item).toMatchObject({ createdAt, dateFrom });

    const own = '2024-03-03T00:00:00.000Z';
    const [ofSite = {}] = await ownArchive('site', [[{ ...item(1), id, taskId: null, createdAt: own }]]);
    const both = itemIn(await scanFiles({ ...archive, ...ofSite }), id).item;
    expect([both.createdAt, both.dateFrom]).toEqual([own, undefined]);
  });

  test("that was built from OpenAI's export keeps its texts even if there is only a part without the library", async () => {
    const [entry] = generations;
    const records = { 'openai-export': entry };
    const [first = {}] = await ownArchive('imported', [[{ id: gen(1), content: media.portrait, records }], [item(2)]]);
    expect(Object.keys(first).some((path) => path.endsWith('library.json'))).toBe(false);
    const { item: found } = itemIn(await scanFiles(first), gen(1));
    expect(found).toMatchObject({ prompt: entry?.prompt, taskId: entry?.task_id, width: 352, dateFrom: 'id' });
  });

  test("keeps its texts when OpenAI's export has the same item without any", async () => {
    const list = [{ ...generations[0], prompt: '', title: 'New Video' }];
    const found = await scanFiles({ ...whole, 'generations.json': JSON.stringify(list) });
    expect(itemIn(found, gen(1))).toMatchObject({
      sources: ['sora-export', 'openai-export'],
      item: { prompt: 'prompt 1', title: 'film 1' },
    });
  });
});

function rerooted(files: Record<string, string | Uint8Array>, root: string): Record<string, string | Uint8Array> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path.replace(name, root), content]));
}
