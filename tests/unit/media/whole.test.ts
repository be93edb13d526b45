import { describe, expect, test } from 'vitest';
import { sniff, sniffBytes } from '../../../lib/media/sniff';
import { isWhole } from '../../../lib/media/whole';
import { linkTo, never } from '../export/sample';
import { thrownBy } from '../sora/fake-site';
import { fetching, mediaServer, sample } from './media-server';

function judged(bytes: Uint8Array): boolean {
  const type = sniff(bytes.subarray(0, sniffBytes));
  if (type === null) throw new Error('The sample is of no known type');
  return isWhole(type, bytes.length, (at, length) => bytes.subarray(at, at + length));
}

const long = (box: Uint8Array) => {
  const bytes = new Uint8Array(16 + box.length);
  new DataView(bytes.buffer).setUint32(0, 1);
  bytes.set(Buffer.from('ftyp'), 4);
  new DataView(bytes.buffer).setBigUint64(8, BigInt(bytes.length));
  return bytes;
};

const files: [string, Uint8Array][] = [
  ['a landscape video', sample('landscape.mp4')],
  ['a portrait video', sample('portrait.mp4')],
  ['a video with a length of 64 bits', long(new Uint8Array(100))],
  ['a WebP', sample('image.webp')],
  ['a PNG', sample('image.png')],
];

describe.each(files)('%s', (_name, bytes) => {
  test('is whole as it is', () => {
    expect(judged(bytes)).toBe(true);
  });

  test('is whole with anything behind it', () => {
    expect(judged(Buffer.concat([bytes, new Uint8Array(30).fill(0xe7)]))).toBe(true);
  });

  test('is not whole when its end is missing', () => {
    expect(judged(bytes.subarray(0, bytes.length - 1))).toBe(false);
    expect(judged(bytes.subarray(0, bytes.length >> 1))).toBe(false);
  });
});

test('A file of which nobody told the length is damaged when it ends in its middle', async () => {
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
