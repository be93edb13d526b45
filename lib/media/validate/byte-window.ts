import { ExpectedFailure } from '../../model/failure';

/** Bytes of a file from a place on, fewer where it ends before. */
export type Read = (at: number, length: number) => Uint8Array;

/** Bytes fetched at once, so that a parser may read byte by byte. */
const windowBytes = 64 * 1024;

/**
 * Reads that a parser may make of one file. The parts of a real file are counted in thousands; a GIF of 500 MB has two million blocks. This
 * is the last resort against a loop that never ends: each parser advances with every step.
 */
export const maxReads = 4_000_000;

/**
 * Reads a foreign file of `size` bytes through a window. Nothing beyond the end is returned. Throws media-damaged after `maxReads` reads.
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
