import { writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Body } from '../replica/http/body';

const zeros = Buffer.alloc(1024 * 1024);

const isZero = (chunk: Buffer) => chunk.length <= zeros.length && chunk.equals(zeros.subarray(0, chunk.length));

/**
 * Writes a body to an open file at a position, and returns its CRC-32. Skips chunks of zeros, which leaves holes in
 * the file. The caller must set the file's final length.
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
