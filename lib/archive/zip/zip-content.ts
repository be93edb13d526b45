import { blobStream } from '../../async/blob-pieces';
import { ExpectedFailure } from '../../model/failure';
import type { StoredBytes } from '../../model/item';
import type { FileContent } from '../verify/file-content';
import { type ReadRange, readDirectly } from './read-ahead';
import type { ZipEntry } from './zip-directory';

/** Unpacks a stream that was compressed by Deflate. */
export type Inflate = (packed: ReadableStream<Uint8Array<ArrayBuffer>>) => ReadableStream<Uint8Array<ArrayBuffer>>;

const STORED = 0;
const DEFLATED = 8;
const LOCAL_BYTES = 30;

/** Bytes of an entry that is read with its neighbors, as it is stored. */
const smallEntry = 32 * 1024;

/**
 * Where the bytes of an entry begin in its ZIP. Nothing is read but the local header. Null where that is not there, where the entry is neither
 * stored nor compressed by Deflate, or where a stored one has another size than the directory says. Parts as they were exported are stored; one
 * that somebody packed anew may be compressed.
 */
async function dataStart(read: ReadRange, { offset, packed, bytes, method }: ZipEntry): Promise<number | null> {
  const head = await read(offset, LOCAL_BYTES);
  const header = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (header.byteLength < LOCAL_BYTES || header.getUint32(0, true) !== 0x04034b50) return null;
  // Encrypted (bit 0).
  if ((header.getUint16(6, true) & 1) !== 0) return null;
  if (method === STORED ? packed !== bytes : method !== DEFLATED) return null;
  return offset + LOCAL_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
}

/** The bytes of an entry: a slice of its ZIP, or for a small one what `readAhead` gives. Null where `dataStart` gives none. */
export async function locateEntry(zip: Blob, entry: ZipEntry, readAhead: ReadRange): Promise<StoredBytes | null> {
  const { packed, method } = entry;
  const isSmall = packed <= smallEntry;
  const start = await dataStart(isSmall ? readAhead : readDirectly(zip), entry);
  if (start === null) return null;
  // A copy, because it leaves this context, and all that was read ahead would leave with it.
  const data = isSmall ? (await readAhead(start, packed)).slice() : zip.slice(start, start + packed);
  return { data, isDeflated: method === DEFLATED };
}

/**
 * The content of an entry; null where `dataStart` gives none. The stream of a compressed one fails with media-damaged where it has another
 * size than the directory says.
 */
export async function zipContent(zip: Blob, entry: ZipEntry, inflate: Inflate): Promise<FileContent | null> {
  const start = await dataStart(readDirectly(zip), entry);
  if (start === null) return null;
  const data = zip.slice(start, start + entry.packed);
  return entry.method === DEFLATED ? ofSize(inflate(blobStream(data)), entry.bytes) : data;
}

/** The stream, as long as it is of this size: a few packed bytes may unpack without end. */
function ofSize(
  content: ReadableStream<Uint8Array<ArrayBuffer>>,
  bytes: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let received = 0;
  const damaged = () => new ExpectedFailure('media-damaged', `unpacks to another size than ${bytes}`);
  return content.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        received += piece.length;
        if (received > bytes) throw damaged();
        controller.enqueue(piece);
      },
      flush() {
        if (received < bytes) throw damaged();
      },
    }),
  );
}
