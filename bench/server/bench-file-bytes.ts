import { createHash, randomFillSync } from 'node:crypto';

/** All files share the bytes after their header, which are already in memory. Sizes in bytes. */
const shared = randomFillSync(Buffer.alloc(4 * 1024 * 1024));
const headBytes = 64;

/**
 * A file as its header, which is unique to its path, and noise in pieces of up to `pieceBytes`. A `size` below the
 * header's 64 bytes still gives the whole header.
 */
export function fileBytes(path: string, size: number, pieceBytes: number): { head: Buffer; rest: Iterable<Buffer> } {
  const head = /\.(webp|png|jpe?g|gif)$/.test(path) ? imageHead(size) : videoHead(size);
  createHash('sha256').update(path).digest().copy(head, 32);
  return { head, rest: noise(size - headBytes, pieceBytes) };
}

function* noise(bytes: number, pieceBytes: number): Generator<Buffer> {
  const most = Math.min(pieceBytes, shared.length);
  for (let left = bytes; left > 0; left -= most) yield shared.subarray(0, Math.min(left, most));
}

/** A WebP with one chunk that contains everything (RFC 9649, 2.3). */
function imageHead(size: number): Buffer {
  const head = Buffer.alloc(headBytes);
  head.write('RIFF....WEBPVP8 ', 'latin1');
  head.writeUInt32LE(size - 8, 4);
  head.writeUInt32LE(size - 20, 16);
  return head;
}

/** Two boxes; nothing checks the content of the second (ISO 14496-12, 4.3 and 8.1.2). */
function videoHead(size: number): Buffer {
  const head = Buffer.alloc(headBytes);
  head.writeUInt32BE(16, 0);
  head.write('ftypisom', 4, 'latin1');
  head.writeUInt32BE(size - 16, 16);
  head.write('free', 20, 'latin1');
  return head;
}
