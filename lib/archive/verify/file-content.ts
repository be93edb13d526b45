import { blobPieces } from '../../async/blob-pieces';
import { ExpectedFailure } from '../../model/failure';
import type { Hash } from '../../model/ports';
import { crc32 } from '../zip/crc32';

/** The bytes of a file: at hand wherever they are wanted, or as they come out of what unpacks them. */
export type FileContent = Blob | ReadableStream<Uint8Array<ArrayBuffer>>;

/** How sums are reckoned: of bytes that are all there, and of bytes as they come. */
export type Sums = { digest(bytes: Uint8Array<ArrayBuffer>): Promise<string>; hash(): Hash };

/** Up to this many bytes a file is read at once, which is nearly three times as fast; a larger one piece by piece. */
const atOnce = 64 * 1024 * 1024;

/** The pieces of a content, as they come. */
async function* piecesOf(content: FileContent): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (content instanceof Blob) {
    yield* blobPieces(content);
    return;
  }
  const reader = content.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** No list of an export comes near: the longest line in characters, and the longest list in bytes. */
const longestLine = 16_000_000;
const longestList = 4_000_000_000;

/** A text in UTF-8 as it comes. Throws too-large for one longer than any list: a few packed bytes may unpack without end. */
export async function* textOf(content: FileContent, maxBytes = longestList): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let bytes = 0;
  for await (const piece of piecesOf(content)) {
    bytes += piece.length;
    if (bytes > maxBytes) throw new ExpectedFailure('too-large', String(maxBytes));
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}

/** The lines of a text in UTF-8, without their ends, so that a list of 20,000 items never stands in memory. Throws too-large. */
export async function* linesOf(content: FileContent): AsyncGenerator<string> {
  /** The line that is being read, in the pieces it came in: joined at each, a long one would take the square of its time. */
  let line: string[] = [];
  let length = 0;
  for await (const text of textOf(content)) {
    const [head = '', ...others] = text.split('\n');
    line.push(head);
    length += head.length;
    for (const next of others) {
      yield line.join('').replace(/\r$/, '');
      line = [next];
      length = next.length;
    }
    if (length > longestLine) throw new ExpectedFailure('too-large', String(longestLine));
  }
  const rest = line.join('');
  if (rest !== '') yield rest;
}

/** Size and checksums of a content. `onBytes` hears how many bytes have been read since it was last told. */
export async function sumsOf(
  content: FileContent,
  { digest, hash }: Sums,
  onBytes: (bytes: number) => void,
): Promise<{ bytes: number; crc32: number; sha256: string }> {
  if (content instanceof Blob && content.size <= atOnce) {
    const bytes = new Uint8Array(await content.arrayBuffer());
    onBytes(bytes.length);
    return { bytes: bytes.length, crc32: crc32(bytes), sha256: await digest(bytes) };
  }
  const running = hash();
  let bytes = 0;
  let crc = 0;
  for await (const piece of piecesOf(content)) {
    running.update(piece);
    crc = crc32(piece, crc);
    bytes += piece.length;
    onBytes(piece.length);
  }
  return { bytes, crc32: crc, sha256: running.hex() };
}
