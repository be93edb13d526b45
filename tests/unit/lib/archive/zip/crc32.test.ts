import { crc32 as zlibCrc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../../../lib/archive/zip/crc32';
import { seeded } from '../format/sample-library';

const random = seeded(7);
const bytes = Uint8Array.from({ length: 1000 }, () => random() * 256);

describe('crc32', () => {
  it('gives the check value of the CRC catalog', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it('agrees with zlib for every length around a block and every alignment', () => {
    for (let start = 0; start < 17; start++) {
      for (let length = 0; length < 40; length++) {
        const part = bytes.subarray(start, start + length);
        expect(crc32(part)).toBe(zlibCrc32(part));
      }
    }
  });

  it('continues from the CRC of the preceding bytes', () => {
    for (const cut of [0, 1, 15, 16, 21, 999, 1000]) {
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(zlibCrc32(bytes));
    }
  });
});
