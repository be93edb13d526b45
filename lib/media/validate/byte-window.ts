import { ExpectedFailure } from '../../model/failure';

/** Reads `length` bytes at `at`, or fewer at the end of the file. */
export type Read = (at: number, length: number) => Uint8Array;

/** Bytes per read, so a parser can read byte by byte. */
const windowBytes = 64 * 1024;

/**
 * Maximum reads of a parser on one file. Real files have thousands of parts; a 500 MB GIF has two million blocks. This
 * only guards against endless loops, since every step of a parser advances.
 */
export const maxReads = 4_000_000;

/**
 * Reads an untrusted file of `size` bytes through a window. Returns nothing beyond the end. Throws media-damaged after
 * `maxReads` reads.
 */
export function windowOver(size: number, source: Read): Read {
  let from = 0;
  let bytes: Uint8Array = new Uint8Array();
  let reads = 0;
  return (at, length) => {
    if (++reads > maxReads) throw new ExpectedFailure('media-damaged', 'too many parts');
    const end = Math.min(at + length, size);
    if (at >= end) return new Uint8Array();
    if (at < from || end > from + bytes.length) {
      from = at;
      bytes = source(at, Math.min(Math.max(length, windowBytes), size - at));
    }
    return bytes.subarray(at - from, end - from);
  };
}
