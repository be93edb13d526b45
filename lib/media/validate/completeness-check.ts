import { ExpectedFailure } from '../../model/failure';
import { type Read, windowOver } from './byte-window';
import type { MediaType } from './detect-media-type';

/**
 * What a file's structure says about its end. `cut-short`: bytes are missing. `damaged`: it has a length that no file
 * can have.
 */
export type Completeness = 'whole' | 'cut-short' | 'damaged';

const ascii = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A sequence of boxes. Each starts with its length: 1 means 64 bits, 0 the rest of the file (ISO 14496-12 4.2). */
function ofBoxes(size: number, read: Read): Completeness {
  let at = 0;
  while (at + 16 <= size) {
    const head = read(at, 16);
    const short = view(head).getUint32(0);
    const isBox = /^[\x20-\x7e\xa9]{4}$/.test(ascii(head.subarray(4, 8)));
    if (short === 0 || !isBox) return 'whole';
    // A 64-bit length may lose precision as a number, but is then far beyond the end.
    const length = short === 1 ? Number(view(head).getBigUint64(8)) : short;
    // The length includes the header.
    if (length < (short === 1 ? 16 : 8)) return 'damaged';
    at += length;
  }
  return at <= size ? 'whole' : 'cut-short';
}

/** Chunks follow the signature, up to IEND (PNG 5.3). */
function ofChunks(size: number, read: Read): Completeness {
  for (let at = 8; at + 12 <= size; ) {
    const head = read(at, 8);
    const name = ascii(head.subarray(4));
    if (name === 'IEND' || !/^[A-Za-z]{4}$/.test(name)) return 'whole';
    at += 12 + view(head).getUint32(0);
  }
  return 'cut-short';
}

/** Finds the next marker after coded bytes, in which 0xff precedes a zero, a restart or 0xff (ITU-T T.81 B.1.1.5). */
function nextMarker(from: number, size: number, read: Read): number {
  for (let at = from; at + 1 < size; at += scanned - 1) {
    const bytes = read(at, scanned);
    for (let found = bytes.indexOf(0xff); found >= 0; found = bytes.indexOf(0xff, found + 1)) {
      const next = bytes[found + 1] ?? 0;
      if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at + found;
    }
  }
  return size;
}

/** Bytes scanned per read. */
const scanned = 4 * 1024;

/** A sequence of segments and scans, up to the end of the image (ITU-T T.81 B.1.1.2). */
function ofSegments(size: number, read: Read): Completeness {
  for (let at = 2; at + 2 <= size; ) {
    const [mark, marker] = read(at, 2);
    if (mark !== 0xff || marker === 0xd9) return 'whole';
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (at + 4 > size) return 'cut-short';
    const length = view(read(at + 2, 2)).getUint16(0);
    // The length includes itself.
    if (length < 2) return 'damaged';
    at += 2 + length;
    if (marker === 0xda) at = nextMarker(at, size, read);
  }
  return 'cut-short';
}

/** Blocks of sub-blocks, the last of which is empty, up to the trailer (GIF89a 12 to 27). */
function ofBlocks(size: number, read: Read): Completeness {
  const byte = (at: number) => read(at, 1)[0] ?? 0;
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  for (let at = 13 + table(byte(10)); at < size; ) {
    const kind = byte(at);
    if (kind !== 0x21 && kind !== 0x2c) return 'whole';
    at += kind === 0x21 ? 2 : 11 + table(byte(at + 9));
    for (let length = byte(at); length > 0 && at < size; length = byte(at)) at += 1 + length;
    at += 1;
  }
  return 'cut-short';
}

/** The header and the segment have lengths, except for a live-written segment (RFC 8794 6; Matroska 5.1). */
function ofElements(size: number, read: Read): Completeness {
  let at = 0;
  for (let element = 0; element < 2; element++) {
    const [first, ...rest] = read(at + 4, 8);
    if (first === undefined) return 'cut-short';
    // A length has at most eight bytes.
    if (first === 0) return 'damaged';
    // Both ids have four bytes. The leading zeros of a length say how many bytes it has.
    const width = Math.clz32(first) - 23;
    const bytes = [first & (0xff >> width), ...rest.slice(0, width - 1)];
    if (bytes.every((byte, n) => byte === (n === 0 ? 0xff >> width : 0xff))) return 'whole';
    at += 4 + width + bytes.reduce((length, byte) => length * 256 + byte, 0);
  }
  return at <= size ? 'whole' : 'cut-short';
}

/** RIFF has the length after its first eight bytes, including four for `WEBP` (RFC 9649 2.4). */
function ofRiff(size: number, read: Read): Completeness {
  const length = view(read(4, 4)).getUint32(0, true);
  if (length < 4) return 'damaged';
  return length + 8 <= size ? 'whole' : 'cut-short';
}

const checks: Record<string, (size: number, read: Read) => Completeness> = {
  mp4: ofBoxes,
  mov: ofBoxes,
  avif: ofBoxes,
  heic: ofBoxes,
  png: ofChunks,
  jpg: ofSegments,
  gif: ofBlocks,
  webm: ofElements,
  webp: ofRiff,
};

/**
 * Checks that a file is as long as its structure says. Ignores trailing data and unknown structures; a type without a
 * check counts as whole. Ends after a bounded number of reads, whatever the bytes are. Throws media-damaged for a file
 * with more parts than any real one.
 */
export function completenessOf({ extension }: MediaType, size: number, read: Read): Completeness {
  return checks[extension]?.(size, windowOver(size, read)) ?? 'whole';
}

/**
 * Throws media-damaged if the structure is impossible or cut short. A file that seems cut short is accepted if it has
 * the size that the site listed: the length that a host declares is only what it sends.
 */
export function expectComplete(type: MediaType, size: number, reported: number | null, read: Read): void {
  const completeness = completenessOf(type, size, read);
  if (completeness === 'damaged') throw new ExpectedFailure('media-damaged', 'impossible length');
  if (completeness === 'cut-short' && size !== reported) throw new ExpectedFailure('media-damaged', 'cut short');
}
