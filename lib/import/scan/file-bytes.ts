import type { FileContent } from '../../archive/verify/file-content';
import type { IndexedFile } from '../../archive/verify/file-index';
import type { ReadBytes } from '../formats/pixel-size';

/** Bytes per read, so a parser can request a few at a time. */
const windowBytes = 512;
/** Maximum bytes to inflate on the way to a position. */
const maxUnpacked = 1024 ** 3;

const none = new Uint8Array();

type Readable = Pick<IndexedFile, 'open' | 'locate' | 'bytes'>;

/** The first bytes of a file, or fewer if it is shorter. Null if it can't be read or doesn't have its listed size. */
export async function headOf(file: Readable, length: number): Promise<Uint8Array | null> {
  return withBytes(file, (read) => read(0, length));
}

/**
 * Lets `use` read a file at increasing positions. Returns null if the file can't be read. Compressed data is only
 * inflated as far as needed.
 */
export async function withBytes<T>(
  { open, locate, bytes }: Readable,
  use: (read: ReadBytes) => Promise<T>,
): Promise<T | null> {
  try {
    const stored = await locate();
    if (stored === null) return null;
    const { data, isDeflated } = stored;
    if (!isDeflated) {
      if (data instanceof Blob) return data.size === bytes ? await use(ofBlob(data)) : null;
      return data.length === bytes ? await use(async (at, length) => data.subarray(at, at + length)) : null;
    }
    const content = await open();
    return content === null || content instanceof Blob ? null : await useStream(content, use);
  } catch {
    // The disk failed, or the compressed data is invalid.
    return null;
  }
}

function ofBlob(blob: Blob): ReadBytes {
  let from = 0;
  let window: Uint8Array = none;
  return async (at, length) => {
    if (at < from || at + length > from + window.length) {
      from = at;
      window = new Uint8Array(await blob.slice(at, at + Math.max(length, windowBytes)).arrayBuffer());
    }
    return window.subarray(at - from, at - from + length);
  };
}

async function useStream<T>(stream: Exclude<FileContent, Blob>, use: (read: ReadBytes) => Promise<T>): Promise<T> {
  const reader = stream.getReader();
  let from = 0;
  let window: Uint8Array = none;
  try {
    return await use(async (at, length) => {
      while (from + window.length < at + length) {
        if (from > maxUnpacked) return none;
        const piece = await reader.read();
        if (piece.done) break;
        const saved = window.subarray(Math.min(Math.max(at - from, 0), window.length));
        from += window.length - saved.length;
        const joined = new Uint8Array(saved.length + piece.value.length);
        joined.set(saved);
        joined.set(piece.value, saved.length);
        window = joined;
      }
      return at < from ? none : window.subarray(at - from, at - from + length);
    });
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}
