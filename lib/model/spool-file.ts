import { ExpectedFailure } from './failure';
import type { VolumeFile } from './ports';

/** Bytes per read. */
const pieceBytes = 4 * 1024 * 1024;

/** A temporary file for content that doesn't fit into memory. Computes its CRC-32 while writing. */
export type Spool = {
  /** Appends a piece. Throws no-room. */
  write(piece: Uint8Array): void;
  /** All written bytes, see `spooledPieces`. */
  pieces(): Generator<Uint8Array>;
  bytes(): number;
  crc32(): number;
};

type Crc32 = (bytes: Uint8Array, seed?: number) => number;

/**
 * Reads a spooled file in pieces. Each piece is valid until the next one is requested. Throws store-broken if it
 * changed.
 */
export function* spooledPieces(
  file: Pick<VolumeFile, 'read'>,
  written: { bytes: number; crc32: number },
  crc32: Crc32,
): Generator<Uint8Array> {
  const buffer = new Uint8Array(Math.min(pieceBytes, written.bytes));
  let read = 0;
  for (let at = 0; at < written.bytes; ) {
    const length = file.read(buffer.subarray(0, Math.min(buffer.length, written.bytes - at)), { at });
    if (length === 0) throw new ExpectedFailure('store-broken', 'a spooled file is short');
    const piece = buffer.subarray(0, length);
    read = crc32(piece, read);
    yield piece;
    at += length;
  }
  if (read !== written.crc32) throw new ExpectedFailure('store-broken', 'a spooled file has changed');
}

export function createSpool(file: VolumeFile, crc32: Crc32): Spool {
  let bytes = 0;
  let crc = 0;
  return {
    write(piece) {
      if (file.write(piece, { at: bytes }) !== piece.byteLength)
        throw new ExpectedFailure('no-room', String(piece.byteLength));
      crc = crc32(piece, crc);
      bytes += piece.byteLength;
    },
    pieces: () => spooledPieces(file, { bytes, crc32: crc }, crc32),
    bytes: () => bytes,
    crc32: () => crc,
  };
}
