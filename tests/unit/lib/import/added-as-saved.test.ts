import { expect, test } from 'vitest';
import { generations, hexId } from './cases';
import { gen } from './numbered-library';
import { filesOf, media, zipOf } from './pile';
import { read, readOne } from './read-files';

const task = (n: number) => gen(n).replace('gen_', 'task_');
const ulid = (n: number) => gen(n).replace('gen_', '');

test("OpenAI's export, in its ZIPs, is recognized by its list and names, and a listed video without a file is missing", async () => {
  const list = JSON.stringify(generations);
  const chosen = filesOf({
    'sora-data-files-export-1.zip': await zipOf({ 'generations.json': list, [`${gen(1)}.mp4`]: media.portrait }),
    'sora-data-files-export-2.zip': await zipOf(
      { 'generations.json': list, [`${hexId}.mp4`]: media.portrait, [`${gen(2)}.mp4`]: media.portrait },
      'DEFLATE',
    ),
  });
  const { ids, kind, name, absent } = await readOne(chosen);
  expect({ ids, kind, name }).toEqual({
    ids: [hexId, gen(1), gen(2)],
    kind: 'openai-export',
    name: 'sora-data-files-export-1.zip',
  });
  expect(absent).toEqual({ count: 2, some: [gen(4), gen(5)] });
});

test('Names from the site are recognized, and images of a task with several are reported as unrecognized', async () => {
  const { found, unrecognized } = await read(
    filesOf({
      [`20260409_2159_${ulid(1)}.mp4`]: media.portrait,
      '19700121_0354_68e8000044148191a4cf7acbde16cf30.mp4': media.portrait,
      [`20250522_0248_Floating Skies_storyboard_${ulid(10)}.mp4`]: media.portrait,
      [`20250522_0248_Tidy Garden_simple_compose_${ulid(11)}_0.webp`]: media.webp,
      [`20250522_0248_Tidy Garden_simple_compose_${ulid(11)}_1.webp`]: media.webp,
      [`assets%2F${task(12)}%2F${task(12)}_genid_test%2Fvideos%2F00000%2Fmd.mp4`]: media.portrait,
      [`${hexId}.mp4`]: media.portrait,
      'holiday.mp4': media.portrait,
    }),
  );
  expect(found.flatMap(({ has }) => has.map(({ id, isPost }) => [id, isPost]))).toEqual([
    [hexId, false],
    [gen(1), false],
    ['s_68e8000044148191a4cf7acbde16cf30', true],
    [task(10), false],
  ]);
  // Both images, the holiday, and the smaller version, which doesn't count as its video.
  expect(unrecognized).toBe(4);
});

test('Thumbnails do not count, and words in a title do not make a file one', async () => {
  const { ids } = await readOne(
    filesOf({
      [`2025-11-01 10-41 vintage travel poster of Naples [${gen(1)}].webp`]: media.webp,
      [`${gen(2)}_2025-11-01_vintage_travel poster.png`]: media.png,
      [`${gen(3)}_2025-11-01_sneak preview of spring.mp4`]: media.portrait,
      [`posters of Rome/${gen(6)}.png`]: media.png,
      [`${gen(7)}_thumbnail.webp`]: media.webp,
      [`${gen(7)}-poster.jpg`]: media.jpg,
      [`.thumbs/${gen(8)}.jpg`]: media.jpg,
    }),
  );
  expect(ids).toEqual([gen(1), gen(2), gen(3), gen(6)]);
});

test('A folder named by the ID is recognized, and its largest file counts (sora-exodus)', async () => {
  const original = new Uint8Array([...media.png, ...new Uint8Array(media.webp.length)]);
  const { has } = await readOne(
    filesOf({
      'index.json': '{}',
      [`generations/${gen(1)}/metadata.json`]: '{}',
      [`generations/${gen(1)}/image.webp`]: media.webp,
      [`generations/${gen(1)}/original.png`]: original,
      [`generations/${gen(2)}/video.mp4`]: media.portrait,
    }),
  );
  expect(has.map(({ id, bytes }) => [id, bytes])).toEqual([
    [gen(1), original.length],
    [gen(2), media.portrait.length],
  ]);
});

test('An image with the ID of a video does not count as the video', async () => {
  const list = JSON.stringify([generations[0]]);
  const { ids, absent } = await readOne(filesOf({ 'generations.json': list, [`a/${gen(1)}.jpg`]: media.jpg }));
  expect([ids, absent.some]).toEqual([[], [gen(1)]]);
});

test('A file that the disk can no longer read does not keep others from being recognized', async () => {
  const gone = Object.assign(new Blob([media.portrait]), {
    slice: () => {
      throw new DOMException('gone', 'NotReadableError');
    },
  });
  const { ids } = await readOne([
    { path: `${gen(1)}.mp4`, file: gone },
    ...filesOf({ [`${gen(2)}.mp4`]: media.portrait }),
  ]);
  expect(ids).toEqual([gen(2)]);
});
