import { blobStream } from '../../async/blob-pieces';
import { ExpectedFailure } from '../../model/failure';
import type { StoredBytes } from '../../model/item';
import type { FileContent } from '../verify/file-content';
import { type ReadRange, readDirectly } from './read-ahead';
import type { ZipEntry } from './zip-entry';

/** Inflates a raw Deflate stream. */
export type Inflate = (packed: ReadableStream<Uint8Array<ArrayBuffer>>) => ReadableStream<Uint8Array<ArrayBuffer>>;

const STORED = 0;
const DEFLATED = 8;
const LOCAL_BYTES = 30;

/** Maximum stored bytes of an entry that is read together with its neighbors. */
const smallEntry = 32 * 1024;

/**
 * Where an entry's data starts in its ZIP. Reads only the local header. Null if there is none, if the entry is
 * encrypted or neither stored nor deflated, or if the size of a stored one differs from the directory's. Our parts are
 * stored, but somebody may have repacked one.
 */
async function dataStart(read: ReadRange, { offset, packed, bytes, method }: ZipEntry): Promise<number | null> {
  const head = await read(offset, LOCAL_BYTES);
  const header = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (header.byteLength < LOCAL_BYTES || header.getUint32(0, true) !== 0x04034b50) return null;
  // Bit 0 means encrypted.
  if ((header.getUint16(6, true) & 1) !== 0) return null;
  if (method === STORED ? packed !== bytes : method !== DEFLATED) return null;
  return offset + LOCAL_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
}

/**
 * The stored bytes of an entry: a slice of its ZIP, or for a small one, bytes from `readAhead`. Null if `dataStart` is
 * null.
 */
export async function locateEntry(zip: Blob, entry: ZipEntry, readAhead: ReadRange): Promise<StoredBytes | null> {
  const { packed, method } = entry;
  const isSmall = packed <= smallEntry;
  const start = await dataStart(isSmall ? readAhead : readDirectly(zip), entry);
  if (start === null) return null;
  // Copied, because it is transferred to another context, which would take the whole window.
  const data = isSmall ? (await readAhead(start, packed)).slice() : zip.slice(start, start + packed);
  return { data, isDeflated: method === DEFLATED };
}

/**
 * The content of an entry. Null if `dataStart` is null. The stream of a deflated entry fails with media-damaged if its
 * size differs from the directory's.
 */
export async function zipContent(zip: Blob, entry: ZipEntry, inflate: Inflate): Promise<FileContent | null> {
  const start = await dataStart(readDirectly(zip), entry);
  if (start === null) return null;
  const data = zip.slice(start, start + entry.packed);
  return entry.method === DEFLATED ? ofSize(inflate(blobStream(data)), entry.bytes) : data;
}

/** Fails unless the stream has exactly this size. A few compressed bytes can inflate endlessly. */
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
