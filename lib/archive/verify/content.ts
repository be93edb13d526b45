import type { Hash } from '../../export/ports';
import { crc32 } from '../crc32';

/** The bytes of a file: at hand wherever they are wanted, or as they come out of what unpacks them. */
export type Content = Blob | ReadableStream<Uint8Array<ArrayBuffer>>;

/** How sums are reckoned: of bytes that are all there, and of bytes as they come. */
export type Sums = { digest(bytes: Uint8Array<ArrayBuffer>): Promise<string>; hash(): Hash };

/** Up to this many bytes a file is read at once, which is nearly three times as fast; a larger one piece by piece. */
const atOnce = 64 * 1024 * 1024;

/** The pieces of a content, as they come. */
async function* piecesOf(content: Content): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = (content instanceof ReadableStream ? content : content.stream()).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** The lines of a text in UTF-8, without their ends, so that a list of 20,000 items never stands in memory. */
export async function* linesOf(content: Content): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of piecesOf(content)) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** Size and checksums of a content. `onBytes` hears how many bytes have been read since it was last told. */
export async function sumsOf(
  content: Content,
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
