import { describe, expect, test } from 'vitest';
import { completenessOf } from '../../../../../lib/media/validate/completeness-check';
import { sniff, sniffBytes } from '../../../../../lib/media/validate/detect-media-type';
import { linkTo, never } from '../../export/harness/export-sample';
import { thrownBy } from '../../sora/fake-site';
import { fetching, mediaServer, sample, serving } from '../fetch/fake-media-host';

function passes(bytes: Uint8Array): boolean {
  const type = sniff(bytes.subarray(0, sniffBytes));
  if (type === null) throw new Error('The sample is of no known type');
  return completenessOf(type, bytes.length, (at, length) => bytes.subarray(at, at + length)) === 'whole';
}

const long = (box: Uint8Array) => {
  const bytes = new Uint8Array(16 + box.length);
  new DataView(bytes.buffer).setUint32(0, 1);
  bytes.set(Buffer.from('ftyp'), 4);
  new DataView(bytes.buffer).setBigUint64(8, BigInt(bytes.length));
  return bytes;
};

/** Adds a preview in a comment after the first segment. The preview's end isn't the file's. */
function withPreview(jpeg: Buffer): Uint8Array {
  const at = 4 + jpeg.readUInt16BE(4);
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(jpeg.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, at), head, jpeg, jpeg.subarray(at)]);
}

/** One pixel, with a comment. */
const gif = Buffer.from(
  '47494638396101000100800000ffffff00000021fe0568656c6c6f002c00000000010001000002024401003b',
  'hex',
);

const files: [string, Uint8Array][] = [
  ['a landscape video', sample('landscape.mp4')],
  ['a portrait video', sample('portrait.mp4')],
  ['a video with a length of 64 bits', long(new Uint8Array(100))],
  ['a WebP', sample('image.webp')],
  ['a PNG', sample('image.png')],
  ['a JPEG', sample('image.jpg')],
  ['a JPEG with a preview inside', withPreview(sample('image.jpg'))],
  ['a GIF', gif],
  ['a WebM', sample('landscape.webm')],
];

describe.each(files)('%s', (_name, bytes) => {
  test('is complete as it is', () => {
    expect(passes(bytes)).toBe(true);
  });

  test('is complete with anything appended', () => {
    expect(passes(Buffer.concat([bytes, new Uint8Array(30).fill(0xe7)]))).toBe(true);
  });

  test('is incomplete when its end is missing', () => {
    expect(passes(bytes.subarray(0, bytes.length - 1))).toBe(false);
    expect(passes(bytes.subarray(0, bytes.length >> 1))).toBe(false);
  });

  test('is checked wherever it is cut, and almost never counts as complete', () => {
    const first = Math.min(sniffBytes, bytes.length >> 1);
    const ends = Array.from({ length: bytes.length - first }, (_, n) => n + first);
    const whole = ends.filter((end) => passes(bytes.subarray(0, end)));
    // Nothing between two boxes of a video shows that more should follow.
    expect(whole.length).toBeLessThan(60);
  });
});

test('A truncated file is damaged, whatever length the host declares, unless the site lists that length', async () => {
  const image = sample('image.webp').subarray(0, 3000);
  await mediaServer(serving(image, { 'content-type': 'image/webp' }));
  const fetched = (bytes: number | null) => fetching().fetchMedia(linkTo('a.webp', { bytes }), async () => {}, never);
  for (const reported of [null, 7208]) {
    expect(await thrownBy(fetched(reported))).toMatchObject({ code: 'media-damaged', detail: 'cut short' });
  }
  expect(await fetched(3000)).toMatchObject({ bytes: 3000 });
});

test('A truncated file of unknown length is damaged', async () => {
  const image = sample('image.webp');
  await mediaServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'image/webp' });
    response.end(image.subarray(0, image.length >> 1));
  });
  const { fetchMedia, memory } = fetching();
  const thrown = await thrownBy(fetchMedia(linkTo('a.webp'), async () => {}, never));
  expect(thrown).toMatchObject({ code: 'media-damaged', detail: 'cut short' });
  expect(memory.names()).toEqual([]);
});
