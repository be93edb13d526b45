import { ExpectedFailure } from '../../model/failure';
import type { StoredBytes } from '../../model/item';
import type { FileContent } from '../verify/file-content';
import type { ZipEntry } from './zip-directory';

/** Unpacks a stream that was compressed by Deflate. */
export type Inflate = (packed: ReadableStream<Uint8Array<ArrayBuffer>>) => ReadableStream<Uint8Array<ArrayBuffer>>;

const STORED = 0;
const DEFLATED = 8;

/**
 * Where the bytes of an entry lie: a slice of the ZIP, so that nothing is read but the local header. Parts as they were exported are stored; one
 * that somebody packed anew may be compressed. Null where the local header is not there, where the method is none of these, or where a stored
 * entry has another size than the directory says.
 */
export async function locateEntry(zip: Blob, { offset, packed, bytes, method }: ZipEntry): Promise<StoredBytes | null> {
  const header = new DataView(await zip.slice(offset, offset + 30).arrayBuffer());
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50) return null;
  // Encrypted (bit 0).
  if ((header.getUint16(6, true) & 1) !== 0) return null;
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const data = zip.slice(start, start + packed);
  if (method === STORED) return packed === bytes ? { data, isDeflated: false } : null;
  return method === DEFLATED ? { data, isDeflated: true } : null;
}

/**
 * The content of an entry; null where `locateEntry` gives none. The stream of a compressed one fails with media-damaged where it has another
 * size than the directory says.
 */
export async function zipContent(zip: Blob, entry: ZipEntry, inflate: Inflate): Promise<FileContent | null> {
  const located = await locateEntry(zip, entry);
  return located === null ? null : unpacked(located, entry.bytes, inflate);
}

/** Bytes as they were before they were stored: `bytes` of them, or the stream fails with media-damaged. */
const unpacked = ({ data, isDeflated }: StoredBytes, bytes: number, inflate: Inflate): FileContent =>
  isDeflated ? ofSize(inflate(data.stream()), bytes) : data;

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
