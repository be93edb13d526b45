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
    if (ascii(head.subarray(4)) === 'IEND') return true;
    at += 12 + view(head).getUint32(0);
  }
  return false;
}

const witnesses: Record<string, (size: number, read: Read) => boolean> = {
  mp4: hasWholeBoxes,
  mov: hasWholeBoxes,
  avif: hasWholeBoxes,
  heic: hasWholeBoxes,
  png: hasWholeChunks,
  // RIFF counts what follows its first eight bytes.
  webp: (size, read) => view(read(4, 4)).getUint32(0, true) + 8 <= size,
};

/**
 * Whether a file reaches as far as its own structure says; what stands behind that is nobody's business. A type without such a
 * witness is taken for whole.
 */
export function isWhole({ extension }: MediaType, size: number, read: Read): boolean {
  return witnesses[extension]?.(size, read) ?? true;
}
