import { describe, expect, test } from 'vitest';
import { pixelSize } from '../../../../../lib/import/formats/pixel-size';
import { gen } from '../numbered-library';
import { filesByItem, filesOf, itemIn, media, padded, placeOf, scanFiles, videoOf, zipOf } from '../pile';

const readIn = (bytes: Uint8Array) => async (at: number, length: number) => bytes.subarray(at, at + length);
const sizeOf = (extension: string, bytes: Uint8Array) => pixelSize(extension, bytes.length, readIn(bytes));

describe('The size in pixels', () => {
  test.each([
    ['mp4', media.portrait, { width: 180, height: 320 }],
    ['mp4', media.landscape, { width: 320, height: 180 }],
    ['mp4', videoOf(720, 1080), { width: 720, height: 1080 }],
    ['png', media.png, { width: 256, height: 256 }],
    ['webp', media.webp, { width: 256, height: 256 }],
    ['jpg', media.jpg, { width: 128, height: 128 }],
  ])('is read from the header of a file (%s, %#)', async (extension, bytes, size) => {
    expect(await sizeOf(extension, bytes)).toEqual(size);
  });

  test('is read from a GIF, and from all forms of WebP', async () => {
    const bytes = (text: string, at: number, ...values: number[]) => {
      const made = new Uint8Array(40);
      made.set(new TextEncoder().encode(text));
      made.set(values, at);
      return made;
    };
    const riff = (chunk: string) => `RIFF\0\0\0\0WEBP${chunk}`;
    expect(await sizeOf('gif', bytes('GIF89a', 6, 44, 1, 200, 0))).toEqual({ width: 300, height: 200 });
    expect(await sizeOf('webp', bytes(riff('VP8 '), 26, 44, 1, 200, 0))).toEqual({ width: 300, height: 200 });
    expect(await sizeOf('webp', bytes(riff('VP8X'), 24, 43, 1, 0, 199, 0, 0))).toEqual({ width: 300, height: 200 });
    // 14 bits each, minus one.
    const bits = 299 | (199 << 14);
    const little = [0, 8, 16, 24].map((shift) => (bits >>> shift) & 255);
    expect(await sizeOf('webp', bytes(riff('VP8L'), 21, ...little))).toEqual({ width: 300, height: 200 });
  });

  test.each(['mp4', 'mov', 'png', 'jpg', 'gif', 'webp', 'webm', '__proto__', 'constructor'])(
    'of a file of zeros, ones or only a few bytes is unknown (%s)',
    async (extension) => {
      for (const bytes of [
        new Uint8Array(100_000),
        new Uint8Array(100_000).fill(255),
        new Uint8Array(3),
        new Uint8Array(),
      ])
        expect(await sizeOf(extension, bytes)).toBeNull();
    },
  );

  test('of a truncated file is correct or unknown, and reading it ends', async () => {
    for (const [extension, bytes] of [
      ['mp4', media.portrait],
      ['png', media.png],
      ['jpg', media.jpg],
      ['webp', media.webp],
    ] as const) {
      const whole = await sizeOf(extension, bytes);
      for (let length = 0; length < Math.min(bytes.length, 2000); length += 7)
        expect([whole, null]).toContainEqual(await sizeOf(extension, bytes.subarray(0, length)));
    }
  });
});

describe('Of several files of an item the best comes first', () => {
  const path = (n: number) => `${n}/${gen(1)}.mp4`;

  test.each(['loose', 'STORE', 'DEFLATE'] as const)('by pixels, then by bytes (%s)', async (how) => {
    const contents = {
      [path(1)]: videoOf(480, 720, 900_000),
      [path(2)]: videoOf(720, 1080, 400_000),
      [path(3)]: videoOf(720, 1080, 500_000),
      [path(4)]: videoOf(480, 720, 300),
    };
    const found = await scanFiles(how === 'loose' ? contents : { 'x.zip': await zipOf(contents, how) });
    const order = itemIn(found, gen(1)).candidates;
    expect(order.map(({ ref }) => (ref.entry ?? ref.chosen)[0])).toEqual(['3', '2', '1', '4']);
    expect(order[0]).toMatchObject({ width: 720, height: 1080, bytes: 500_000 });
    expect(found.sources).toMatchObject([{ files: 4, items: 1, duplicates: 3 }]);
  });

  test('and a smaller version according to its name comes last', async () => {
    const task = gen(3).replace('gen_', 'task_');
    const small = `assets%2F${task}%2F${task}_genid_x%2Fvideos%2F00000%2Fmd.mp4`;
    const found = await scanFiles({
      'generations.json': JSON.stringify([{ id: gen(3), task_id: task, prompt: 'x', title: null }]),
      [small]: padded(media.portrait, media.portrait.length + 1),
      [`${gen(3)}.mp4`]: media.portrait,
    });
    expect(filesByItem(found)[gen(3)]).toEqual([`${gen(3)}.mp4`, small]);
  });

  test('without reading a header if it is the only one or all have the same length', async () => {
    const read: number[] = [];
    const chosen = filesOf({ [path(1)]: media.portrait, [path(2)]: media.portrait, [`${gen(2)}.mp4`]: media.portrait });
    for (const { file } of chosen) {
      const slice = file.slice.bind(file);
      file.slice = (from = 0, to) => {
        read.push(from);
        return slice(from, to);
      };
    }
    const found = await scanFiles(chosen);
    expect(filesByItem(found)).toEqual({ [gen(1)]: [path(1), path(2)], [gen(2)]: [`${gen(2)}.mp4`] });
    expect(read).toEqual([0, 0, 0]);
  });
});

test("A small copy from OpenAI's export is the item's only file, with its small size: Sora may list a larger one", async () => {
  const id = gen(40);
  const found = await scanFiles({
    [`sora-data-files-export-1/${id}.mp4`]: videoOf(480, 720, 852_442),
    [`.thumbs/${id}.jpg`]: padded(media.jpg, 20_000),
  });
  expect(itemIn(found, id)).toMatchObject({
    item: { kind: 'video' },
    candidates: [{ bytes: 852_442, source: 'openai-export' }],
  });
  expect(found.items).toHaveLength(1);
  expect(found.leftOut.map((each) => [placeOf(each), each.reason])).toEqual([[`.thumbs/${id}.jpg`, 'thumbnail']]);
});
