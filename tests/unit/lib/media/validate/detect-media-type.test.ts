import { expect, test } from 'vitest';
import { completenessOf } from '../../../../../lib/media/validate/completeness-check';
import { sniff } from '../../../../../lib/media/validate/detect-media-type';

/** The first box of a file: length, name, major brand, version, and compatible brands. */
function fileType(major: string, ...compatible: string[]): Uint8Array {
  const box = Buffer.from(`....ftyp${major}\0\0\0\0${compatible.join('')}`, 'latin1');
  box.writeUInt32BE(box.length);
  return box;
}

test.each([
  [fileType('isom', 'isom', 'iso2', 'mp41'), 'video/mp4', 'mp4'],
  [fileType('M4V ', 'mp42'), 'video/mp4', 'mp4'],
  [fileType('new1'), 'video/mp4', 'mp4'],
  [fileType('qt  ', 'qt  '), 'video/quicktime', 'mov'],
  [fileType('avif', 'avif', 'mif1'), 'image/avif', 'avif'],
  [fileType('avis', 'avis', 'msf1'), 'image/avif', 'avif'],
  [fileType('mif1', 'mif1', 'avif'), 'image/avif', 'avif'],
  [fileType('mif1', 'mif1', 'heic'), 'image/heic', 'heic'],
  [fileType('heic', 'mif1', 'heic'), 'image/heic', 'heic'],
  [fileType('heix', 'mif1', 'heix'), 'image/heic', 'heic'],
  [Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'image/jpeg', 'jpg'],
  [Buffer.from('GIF89a'), 'image/gif', 'gif'],
  [Buffer.from('\x1aE\xdf\xa3\x42\x82\x84webm', 'latin1'), 'video/webm', 'webm'],
])('A file that begins %j is %s', (head, mediaType, extension) => {
  const kind = mediaType.split('/', 1)[0];
  expect(sniff(head)).toEqual({ mediaType, extension, kind });
});

test.each(['', '<!DOCTYPE html>', '<?xml version="1.0"?>', '{"error":1}', 'RIFF....WAVE', 'ftyp'])(
  'A file that begins %j is none of ours',
  (head) => {
    expect(sniff(Buffer.from(head))).toBeNull();
  },
);

test.each(['avif', 'heic', 'qt  '])('A file of brand %s that ends in the middle of a box is incomplete', (brand) => {
  const rest = Buffer.from('\0\0\0\x40mdat....', 'latin1');
  const bytes = Buffer.concat([fileType(brand, brand), rest, Buffer.alloc(0x40 - rest.length)]);
  const type = sniff(bytes);
  if (type === null) throw new Error('The sample is of no known type');
  const detected = (size: number) =>
    completenessOf(type, size, (at, length) => bytes.subarray(at, at + length)) === 'whole';
  expect([detected(bytes.length), detected(bytes.length - 1)]).toEqual([true, false]);
});
