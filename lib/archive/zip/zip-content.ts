import type { FileContent } from '../verify/file-content';
import type { ZipEntry } from './zip-directory';

/** Unpacks a stream that was compressed by Deflate. */
export type Inflate = (packed: ReadableStream<Uint8Array<ArrayBuffer>>) => ReadableStream<Uint8Array<ArrayBuffer>>;

const STORED = 0;
const DEFLATED = 8;

/**
 * The content of an entry: of a stored one a slice of the ZIP, so that nothing is read yet. Parts as they were exported are stored; one that
 * somebody packed anew may be compressed. Null where its local header is not there or its method is none of these.
 */
export async function zipContent(
  zip: Blob,
  { offset, packed, method }: ZipEntry,
  inflate: Inflate,
): Promise<FileContent | null> {
  const header = new DataView(await zip.slice(offset, offset + 30).arrayBuffer());
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50) return null;
  // Encrypted (bit 0).
  if ((header.getUint16(6, true) & 1) !== 0) return null;
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const data = zip.slice(start, start + packed);
  if (method === STORED) return data;
  return method === DEFLATED ? inflate(data.stream()) : null;
}
