import { ExpectedFailure } from '../../errors';
import type { Hash, VolumeFiles } from '../../export/ports';
import { crc32 } from '../crc32';
import type { Entry } from '../entry';
import type { VolumeFile } from '../volume';

/** A file that the archive itself adds. Its size and checksums are known before it is appended, as ZIP headers want them. */
export type OwnFile = { meta: Omit<Entry, 'offset'>; chunks(): Iterable<Uint8Array>; discard(): Promise<void> };

const encoder = new TextEncoder();
const pieceBytes = 256 * 1024;

function* readAll(file: VolumeFile, size: number): Generator<Uint8Array> {
  const piece = new Uint8Array(pieceBytes);
  for (let at = 0; at < size; at += pieceBytes) {
    const length = file.read(piece.subarray(0, Math.min(pieceBytes, size - at)), { at });
    yield piece.subarray(0, length);
  }
}

/** Writes a stream of text to a file of its own, so that a list of 20,000 items never stands in memory. */
export async function spoolText(
  path: string,
  text: AsyncIterable<string> | Iterable<string>,
  deps: { files: VolumeFiles; hash: () => Hash; modified: number },
  signal: AbortSignal,
): Promise<OwnFile> {
  const name = `own-${path.replace(/\W/g, '-')}`;
  const file = await deps.files.open(name);
  const discard = async () => {
    file.close();
    await deps.files.remove(name);
  };
  try {
    file.truncate(0);
    const hash = deps.hash();
    let bytes = 0;
    let crc = 0;
    let waiting = '';
    const write = () => {
      const piece = encoder.encode(waiting);
      waiting = '';
      if (file.write(piece, { at: bytes }) !== piece.length) throw new ExpectedFailure('no-room', String(piece.length));
      hash.update(piece);
      crc = crc32(piece, crc);
      bytes += piece.length;
    };
    for await (const more of text) {
      signal.throwIfAborted();
      waiting += more;
      if (waiting.length >= pieceBytes) write();
    }
    write();
    const meta = { path, bytes, crc32: crc, modified: deps.modified, sha256: hash.hex() };
    return { meta, chunks: () => readAll(file, bytes), discard };
  } catch (error) {
    await discard();
    throw error;
  }
}
