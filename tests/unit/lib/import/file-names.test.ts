import { describe, expect, test } from 'vitest';
import { idInPath } from '../../../../lib/import/name-id';
import { hexId } from './cases';
import { gen } from './numbered-library';
import { filesByItem, filesOf, itemIn, lastModified, media, placeOf, scanFiles } from './pile';

const task = (n: number) => gen(n).replace('gen_', 'task_');
const ulid = (n: number) => gen(n).replace('gen_', '');
const png = media.png;
const mp4 = media.portrait;

describe("A name that the site's download buttons gave", () => {
  test.each([
    [`20260409_2159_${ulid(1)}.mp4`, 'generation', gen(1), null],
    ['19700121_0354_68e8000044148191a4cf7acbde16cf30.mp4', 'post', 's_68e8000044148191a4cf7acbde16cf30', null],
    [`20250522_0248_Floating Skies_storyboard_${ulid(10)}.mp4`, 'task', task(10), null],
    [`20250522_0248_Tidy Garden_simple_compose_${ulid(11)}_0.webp`, 'task', task(11), 0],
    [`20250522_0248_Tidy Garden_simple_compose_${ulid(11)}_3 (1).webp`, 'task', task(11), 3],
    [`assets%2F${task(12)}%2F${task(12)}_genid_test%2Fvideos%2F00000%2Fmd.mp4`, 'task', task(12), 0],
    [`${hexId}.mp4`, 'generation', hexId, null],
    [`${ulid(1)}.mp4`, 'generation', gen(1), null],
    [`2025-11-01 10-41 a fox [${gen(1)}] (2).mp4`, 'generation', gen(1), null],
    [`${gen(1)} copy.mp4`, 'generation', gen(1), null],
    [`generations/${gen(1)}/video.mp4`, 'generation', gen(1), null],
    [`x/${hexId}/video.mp4`, 'generation', hexId, null],
    [
      's_68e8000044148191a4cf7acbde16cf30-attachment-1_2025-11-03_x.mp4',
      'post',
      's_68e8000044148191a4cf7acbde16cf30',
      1,
    ],
  ])('%s contains the id', (path, form, id, index) => {
    expect(idInPath(path)).toMatchObject({ form, id, index });
  });

  test.each(['holiday.mp4', 'IMG_0001.png', '20250522_0248.mp4', 'genesis_of_everything.mp4', 'x/references/ref.png'])(
    '%s contains none',
    (path) => expect(idInPath(path)).toBeNull(),
  );

  test('becomes an item, but several images of one task are not recognized unless a list distinguishes them', async () => {
    const found = await scanFiles({
      [`20260409_2159_${ulid(1)}.mp4`]: mp4,
      '19700121_0354_68e8000044148191a4cf7acbde16cf30.mp4': mp4,
      [`20250522_0248_Floating Skies_storyboard_${ulid(10)}.mp4`]: mp4,
      [`20250522_0248_Tidy Garden_simple_compose_${ulid(11)}_0.webp`]: media.webp,
      [`20250522_0248_Tidy Garden_simple_compose_${ulid(11)}_1.webp`]: media.webp,
      [`assets%2F${task(12)}%2F${task(12)}_genid_test%2Fvideos%2F00000%2Fmd.mp4`]: mp4,
      [`${hexId}.mp4`]: mp4,
    });
    expect(found.items.map(({ item }) => item.id)).toEqual([
      hexId,
      gen(1),
      's_68e8000044148191a4cf7acbde16cf30',
      task(10),
      task(12),
    ]);
    expect(itemIn(found, 's_68e8000044148191a4cf7acbde16cf30').item).toMatchObject({
      postId: 's_68e8000044148191a4cf7acbde16cf30',
      createdAt: '2025-10-09T18:33:36.000Z',
    });
    expect(itemIn(found, task(12)).candidates[0]?.version).toBe('rendition');
    expect(found.unrecognized.map(placeOf)).toEqual([
      `20250522_0248_Tidy Garden_simple_compose_${ulid(11)}_0.webp`,
      `20250522_0248_Tidy Garden_simple_compose_${ulid(11)}_1.webp`,
    ]);
    expect(found.sources).toEqual([{ source: 'files', files: 5, items: 5, listedOnly: 0, duplicates: 0 }]);
  });

  test('belongs to the only generation of its task in a list', async () => {
    const found = await scanFiles({
      'generations.json': JSON.stringify([{ id: gen(10), task_id: task(10), prompt: 'a kite', title: null }]),
      [`20250522_0248_Floating Skies_storyboard_${ulid(10)}.mp4`]: mp4,
    });
    expect(Object.keys(filesByItem(found))).toEqual([gen(10)]);
    expect(found.items[0]?.candidates).toHaveLength(1);
  });

  test('is not recognized if a list has several generations of its task', async () => {
    const found = await scanFiles({
      'generations.json': JSON.stringify(
        [10, 11].map((n) => ({ id: gen(n), task_id: task(10), prompt: 'a kite', title: null })),
      ),
      [`20250522_0248_Floating Skies_storyboard_${ulid(10)}.mp4`]: mp4,
    });
    expect(found.items.map(({ candidates }) => candidates.length)).toEqual([0, 0]);
    expect(found.unrecognized).toHaveLength(1);
  });
});

describe('Words of a title', () => {
  test.each([
    [1, `2025-11-01 10-41 vintage travel poster of Naples [${gen(1)}].webp`],
    [2, `${gen(2)}_2025-11-01_vintage_travel poster.png`],
    [2, `${gen(2)}_2025-11-01_vintage_travel_poster.png`],
    [3, `${gen(3)}_2025-11-01_sneak preview of spring.mp4`],
    [4, `2025-11-01 10-41 thumb war [${gen(4)}].mp4`],
    [5, `${gen(5)}_2025-11-01_poster-style portrait.png`],
    [6, `posters of Rome/${gen(6)}.png`],
  ])('do not make %s a thumbnail (%s)', async (n, path) => {
    const found = await scanFiles({ [path]: path.endsWith('mp4') ? mp4 : png });
    expect(filesByItem(found)).toEqual({ [gen(n)]: [path] });
  });
});

describe('A thumbnail', () => {
  test.each([
    `${gen(7)}_thumbnail.webp`,
    `${gen(7)}.thumb.webp`,
    `thumbnails/${gen(7)}.webp`,
    `${gen(7)}-poster.jpg`,
    `${gen(7)}_preview.jpg`,
    `.thumbs/${gen(7)}.jpg`,
    `thumbs/${gen(7)}.webp`,
    `generations/${gen(7)}/thumbnail.webp`,
    `2025-11-01 10-41 a fox [${gen(7)}]-thumb.jpg`,
    `${hexId}_thumb.jpg`,
  ])('%s is neither the item nor unrecognized', async (path) => {
    const found = await scanFiles({ [path]: media.jpg });
    expect(found).toMatchObject({ items: [], unrecognized: [], unreadable: [], sources: [] });
    expect(found.leftOut.map((each) => [placeOf(each), each.reason])).toEqual([[path, 'thumbnail']]);
  });
});

test('An image with the id of a video is left out, whether a list or a file shows that it is a video', async () => {
  const list = JSON.stringify([{ id: gen(1), task_id: null, prompt: 'x', title: null }]);
  const found = await scanFiles({
    'generations.json': list,
    [`a/${gen(1)}.jpg`]: media.jpg,
    [`a/${gen(2)}.mp4`]: mp4,
    [`a/${gen(2)}.jpg`]: media.jpg,
    [`a/${gen(3)}.jpg`]: media.jpg,
  });
  expect(filesByItem(found)).toEqual({ [gen(1)]: [], [gen(2)]: [`a/${gen(2)}.mp4`], [gen(3)]: [`a/${gen(3)}.jpg`] });
  expect(found.leftOut.map((each) => [placeOf(each), each.reason])).toEqual([
    [`a/${gen(1)}.jpg`, 'other-kind'],
    [`a/${gen(2)}.jpg`, 'other-kind'],
  ]);
  expect(itemIn(found, gen(3)).item.kind).toBe('image');
});

test('Files of one generation in a folder of its name become one item, best file first (sora-exodus)', async () => {
  const folder = `generations/${gen(1)}`;
  const found = await scanFiles({
    'index.json': '{}',
    'prompts.csv': 'gen_id',
    [`${folder}/metadata.json`]: '{}',
    [`${folder}/image.webp`]: media.webp,
    [`${folder}/original.png`]: new Uint8Array([...media.png, ...new Uint8Array(media.webp.length)]),
    [`generations/${gen(2)}/video.mp4`]: mp4,
  });
  expect(Object.keys(filesByItem(found))).toEqual([gen(1), gen(2)]);
  expect(filesByItem(found)[gen(1)]).toHaveLength(2);
});

test('Files that are not media are reported, except system files', async () => {
  const page = '<!doctype html><title>403</title>';
  const found = await scanFiles({
    [`${gen(1)}.mp4`]: page,
    'a.mp4': page,
    [`${gen(2)}.mp4`]: '',
    '.DS_Store': 'x',
    'a/Thumbs.db': 'x',
    [`a/._${gen(3)}.mp4`]: 'x',
    [`__MACOSX/${gen(3)}.mp4`]: 'x',
    'notes.txt': 'x',
    LICENSE: 'x',
    'holiday.mp4': mp4,
  });
  expect(found.items).toEqual([]);
  expect(found.unreadable.map((each) => [placeOf(each), each.reason])).toEqual([
    ['a.mp4', 'not-media'],
    [`${gen(1)}.mp4`, 'not-media'],
    [`${gen(2)}.mp4`, 'empty'],
  ]);
  expect(found.unrecognized.map(placeOf)).toEqual(['holiday.mp4']);
});

describe('The date of an item without a date in any list', () => {
  test('comes from its id, else from its oldest file', async () => {
    const chosen = filesOf({ [`${gen(1)}.mp4`]: mp4, 'gen_zzzzzzzzzzzzzzzzzzzzzzzzzz.mp4': mp4 });
    const older = new File([mp4], 'x', { lastModified: lastModified - 5000 });
    const found = await scanFiles([...chosen, { path: 'b/gen_zzzzzzzzzzzzzzzzzzzzzzzzzz.mp4', file: older }]);
    expect(found.items.map(({ item }) => [item.createdAt, item.dateFrom])).toEqual([
      ['2025-11-11T21:57:54.698Z', 'id'],
      [new Date(lastModified - 5000).toISOString(), 'file'],
    ]);
  });

  test('is unknown if the file says 1970', async () => {
    const file = new File([mp4], 'x', { lastModified: 1_800_000_000 });
    const found = await scanFiles([{ path: 'gen_zzzzzzzzzzzzzzzzzzzzzzzzzz.mp4', file }]);
    expect(found.items.map(({ item }) => [item.createdAt, item.dateFrom])).toEqual([[null, undefined]]);
  });
});

test('A file with the name of a video in the API is an item, dated by its ID', async () => {
  const id = 'video_690f0000a0b481910011223344556677001122334455aabb';
  const found = await scanFiles({ [`${id}.mp4`]: media.portrait, [`${id}_thumbnail.webp`]: media.webp });
  expect(found.items).toMatchObject([
    { item: { id, createdAt: '2025-11-08T08:32:00.000Z', dateFrom: 'id' }, sources: ['files'], candidates: [{}] },
  ]);
  expect(found.leftOut).toHaveLength(1);
});
