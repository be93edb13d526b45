import { ExpectedFailure } from '../errors';
import type { MediaType } from './sniff';

type Read = (at: number, length: number) => Uint8Array;

const ascii = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Boxes follow each other; each begins with its length, 1 for one of 64 bits, 0 for the rest (ISO 14496-12 4.2). */
function hasWholeBoxes(size: number, read: Read): boolean {
  let at = 0;
  while (at + 16 <= size) {
    const head = read(at, 16);
    const length = view(head).getUint32(0);
    const isBox = /^[\x20-\x7e\xa9]{4}$/.test(ascii(head.subarray(4, 8)));
    if (length === 0 || !isBox) return true;
    at += length === 1 ? Number(view(head).getBigUint64(8)) : Math.max(length, 8);
  }
  return at <= size;
}

/** Chunks follow the signature up to the one named IEND (PNG 5.3). */
function hasWholeChunks(size: number, read: Read): boolean {
  for (let at = 8; at + 12 <= size; ) {
    const head = read(at, 8);
    const name = ascii(head.subarray(4));
    if (name === 'IEND' || !/^[A-Za-z]{4}$/.test(name)) return true;
    at += 12 + view(head).getUint32(0);
  }
  return false;
}

/** Where the next marker stands behind coded bytes, in which 0xff is followed by a zero, a restart or itself (ITU-T T.81 B.1.1.5). */
function nextMarker(from: number, size: number, read: Read): number {
  for (let at = from; at + 1 < size; at += scanned - 1) {
    const bytes = read(at, Math.min(scanned, size - at));
    for (let found = bytes.indexOf(0xff); found >= 0; found = bytes.indexOf(0xff, found + 1)) {
      const next = bytes[found + 1] ?? 0;
      if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at + found;
    }
  }
  return size;
}

/** Bytes looked through at once. */
const scanned = 64 * 1024;

/** Segments and scans follow each other up to the end of the image (ITU-T T.81 B.1.1.2). */
function hasWholeSegments(size: number, read: Read): boolean {
  for (let at = 2; at + 2 <= size; ) {
    const [mark, marker] = read(at, 2);
    if (marker === 0xd9) return true;
    if (mark !== 0xff) return true;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (at + 4 > size) return false;
    at += 2 + view(read(at + 2, 2)).getUint16(0);
    if (marker === 0xda) at = nextMarker(at, size, read);
  }
  return false;
}

/** Blocks, each in pieces of which the last is empty, follow each other up to the trailer (GIF89a 12 to 27). */
function hasWholeBlocks(size: number, read: Read): boolean {
  const byte = (at: number) => read(at, 1)[0] ?? 0;
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  for (let at = 13 + table(byte(10)); at < size; ) {
    const kind = byte(at);
    if (kind === 0x3b) return true;
    if (kind !== 0x21 && kind !== 0x2c) return true;
    at += kind === 0x21 ? 2 : 11 + table(byte(at + 9));
    for (let length = byte(at); length > 0 && at < size; length = byte(at)) at += 1 + length;
    at += 1;
  }
  return false;
}

/** The header and the segment say their lengths, unless the segment was written as it came (RFC 8794 6; Matroska 5.1). */
function hasWholeElements(size: number, read: Read): boolean {
  let at = 0;
  for (let element = 0; element < 2; element++) {
    const [first = 0, ...rest] = read(at + 4, 8);
    // Both ids have four bytes; how many a length has, its leading zeros say.
    const width = Math.clz32(first) - 23;
    const bytes = [first & (0xff >> width), ...rest.slice(0, width - 1)];
    if (bytes.every((byte, n) => byte === (n === 0 ? 0xff >> width : 0xff))) return true;
    at += 4 + width + bytes.reduce((length, byte) => length * 256 + byte, 0);
  }
  return at <= size;
}

const witnesses: Record<string, (size: number, read: Read) => boolean> = {
  mp4: hasWholeBoxes,
  mov: hasWholeBoxes,
  avif: hasWholeBoxes,
  heic: hasWholeBoxes,
  png: hasWholeChunks,
  jpg: hasWholeSegments,
  gif: hasWholeBlocks,
  webm: hasWholeElements,
  // RIFF counts what follows its first eight bytes.
  webp: (size, read) => view(read(4, 4)).getUint32(0, true) + 8 <= size,
};

/**
 * Whether a file reaches as far as its own structure says; what stands behind that, or is no such structure, is nobody's business. A type
 * without a witness is taken for whole.
 */
export function isWhole({ extension }: MediaType, size: number, read: Read): boolean {
  return witnesses[extension]?.(size, read) ?? true;
}

/**
 * Throws media-damaged for a file whose structure says that it was cut short, unless it has the size that the site has told: what a host
 * declares is only what it sends.
 */
export function expectWhole(type: MediaType, size: number, told: number | null, read: Read): void {
  if (size !== told && !isWhole(type, size, read)) throw new ExpectedFailure('media-damaged', 'cut short');
}
