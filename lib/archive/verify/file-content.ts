import { blobPieces } from '../../async/blob-pieces';
import { ExpectedFailure } from '../../model/failure';
import type { Hash } from '../../model/ports';
import { crc32 } from '../zip/crc32';

/** The bytes of a file: a blob, or a stream while they are unpacked. */
export type FileContent = Blob | ReadableStream<Uint8Array<ArrayBuffer>>;

/** Hash functions: for bytes in memory, and for streamed bytes. */
export type Sums = { digest(bytes: Uint8Array<ArrayBuffer>): Promise<string>; hash(): Hash };

/** Files up to this size are read whole, which is nearly three times as fast. Larger ones are read in pieces. */
const atOnce = 64 * 1024 * 1024;

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

/** Limits far above any list of an export: the longest line in characters, and the longest list in bytes. */
const longestLine = 16_000_000;
const longestList = 4_000_000_000;

/** Decodes UTF-8 text in pieces. Throws too-large after `maxBytes`: a few compressed bytes can inflate endlessly. */
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

/** The lines of a UTF-8 text, without their ends. Never holds a whole list in memory. Throws too-large. */
export async function* linesOf(content: FileContent): AsyncGenerator<string> {
  /** The pieces of the current line. Joining at each piece would take quadratic time for a long line. */
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

/** Size and checksums of a file. `onBytes` gets the number of bytes read since the last call. */
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
