import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxReads, windowOver } from '../../../../../lib/media/validate/byte-window';
import { completenessOf, expectComplete } from '../../../../../lib/media/validate/completeness-check';
import { sniff, sniffBytes } from '../../../../../lib/media/validate/detect-media-type';
import { type SampleType, sampleOf, sampleTypes } from './media-samples';

/** Checks bytes as a file with this extension, and counts reads. */
function checked(extension: string, bytes: Uint8Array) {
  let reads = 0;
  const completeness = completenessOf({ extension, mediaType: '', kind: 'video' }, bytes.length, (at, length) => {
    reads++;
    return bytes.subarray(at, at + length);
  });
  return { completeness, reads };
}

const boxTypes = ['mp4', 'mov', 'avif', 'heic'] as const;

/** A file whose second box has this 32-bit length and, if given, this 64-bit length. */
function withBox(type: (typeof boxTypes)[number], short: number, long: bigint | null) {
  const head = Buffer.alloc(16);
  head.writeUInt32BE(short);
  head.write('mdat', 4, 'latin1');
  if (long !== null) head.writeBigUInt64BE(long, 8);
  const whole = sampleOf[type];
  return Buffer.concat([whole.subarray(0, whole.readUInt32BE(0)), head, Buffer.alloc(500)]);
}

test.each(sampleTypes)('a sample of type %s is recognized and complete', (type) => {
  expect(sniff(sampleOf[type].subarray(0, sniffBytes))?.extension).toBe(type);
  expect(checked(type, sampleOf[type]).completeness).toBe('whole');
});

describe.each(boxTypes)('A file of boxes, %s', (type) => {
  test.each([
    ['a 64-bit length of 0', 1, 0n, 'damaged'],
    ['a 64-bit length of 1', 1, 1n, 'damaged'],
    ['a 64-bit length of 8', 1, 8n, 'damaged'],
    ['a 64-bit length of 15', 1, 15n, 'damaged'],
    ['a 64-bit length just beyond the end', 1, 517n, 'cut-short'],
    ['a 64-bit length above 2 to the power of 53', 1, 2n ** 53n + 1n, 'cut-short'],
    ['the largest 64-bit length', 1, 2n ** 64n - 1n, 'cut-short'],
    ['a 32-bit length of 2', 2, null, 'damaged'],
    ['a 32-bit length of 7', 7, null, 'damaged'],
    ['a 32-bit length beyond the end', 2 ** 32 - 1, null, 'cut-short'],
    ['a 32-bit length of 0, which means the rest of the file', 0, null, 'whole'],
    ['a length that ends with the file', 1, 516n, 'whole'],
  ] as const)('with %s is %4$s', (_what, short, long, expected) => {
    expect(checked(type, withBox(type, short, long)).completeness).toBe(expected);
  });
});

test('an impossible length is damage even if the site lists exactly this size', () => {
  const bytes = withBox('mp4', 1, 0n);
  const type = { extension: 'mp4', mediaType: 'video/mp4', kind: 'video' } as const;
  const read = (at: number, length: number) => bytes.subarray(at, at + length);
  expect(() => expectComplete(type, bytes.length, bytes.length, read)).toThrow('media-damaged: impossible length');
});

test.each<[string, SampleType, number, number[]]>([
  ['a JPEG segment shorter than its own length field', 'jpg', 4, [0, 1]],
  ['a WebM length of more than eight bytes', 'webm', 4, [0]],
  ['a RIFF length that leaves no room for the type', 'webp', 4, [3, 0, 0, 0]],
])('%s is damaged', (_what, type, at, bytes) => {
  const file = Buffer.from(sampleOf[type]);
  file.set(bytes, at);
  expect(checked(type, file).completeness).toBe('damaged');
});

test('a GIF of a million one-byte pieces is read in few large reads', () => {
  const pieces = Buffer.alloc(2_000_000, 1);
  const gif = Buffer.concat([sampleOf.gif.subarray(0, -1), Buffer.from([0x21, 0xfe]), pieces, Buffer.from([0, 0x3b])]);
  const { completeness, reads } = checked('gif', gif);
  expect(completeness).toBe('whole');
  expect(reads).toBeLessThan(100);
});

test('a parser that does not advance is stopped, and the file counts as damaged', () => {
  const read = windowOver(10, (at, length) => new Uint8Array(10).subarray(at, at + length));
  expect(() => {
    for (let reads = 0; reads <= maxReads; reads++) read(0, 1);
  }).toThrow('media-damaged: too many parts');
});

/** A few bytes replaced at any position, some with meaningful values. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  near: fc.nat(64),
  isHead: fc.boolean(),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 16 }),
    fc.constantFrom(
      [0, 0, 0, 0],
      [0, 0, 0, 1],
      [0, 0, 0, 7],
      [0xff, 0xff, 0xff, 0xff],
      [0, 0, 0, 1, 0x6d, 0x64, 0x61, 0x74, 0, 0, 0, 0, 0, 0, 0, 0],
      [0xff, 0xda, 0, 0],
      [0xff, 0xda, 0, 2],
      [0x21, 0xfe, 1],
      [0x2c],
      [1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    ),
  ),
});

test.each(sampleTypes)('a %s mutated in any way is checked with a bounded number of reads', (type) => {
  const sample = sampleOf[type];
  fc.assert(
    fc.property(
      fc.array(mutation, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: sniffBytes, max: 2 * sample.length }),
      (mutations, size) => {
        // Truncated, or followed by its own start.
        const file = Buffer.concat([sample, sample]).subarray(0, size);
        for (const { at, near, isHead, bytes } of mutations) {
          const from = isHead ? near : Math.floor(at * file.length);
          file.set(bytes.slice(0, Math.max(0, file.length - from)), from);
        }
        const { reads } = checked(type, file);
        // A window moves at most once per step, and never back.
        expect(reads).toBeLessThanOrEqual(file.length);
      },
    ),
    { numRuns: 500 },
  );
});
