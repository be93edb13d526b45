import { writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Body } from '../replica/http/body';

const zeros = Buffer.alloc(1024 * 1024);

const isZero = (chunk: Buffer) => chunk.length <= zeros.length && chunk.equals(zeros.subarray(0, chunk.length));

/**
 * Writes a body to an open file at a place, and returns its CRC-32. Chunks of zeros are left out, so that the file has holes there. The file
 * must get its final length from whoever wrote it.
 */
export function writeBody(handle: number, body: Body, at: number): number {
  let place = at;
  let sum = 0;
  for (const chunk of body.slice(0, body.size)) {
    if (!isZero(chunk)) writeSync(handle, chunk, 0, chunk.length, place);
    sum = crc32(chunk, sum);
    place += chunk.length;
  }
  return sum;
}
