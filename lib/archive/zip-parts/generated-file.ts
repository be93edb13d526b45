import type { NewFile } from '../../model/archive-entry';
import type { Hash, VolumeFiles } from '../../model/ports';
import { createSpool } from '../../model/spool-file';
import { crc32 } from '../zip/crc32';

/** A file that the archive itself adds. `discard` never rejects: what cannot be removed now is removed at the next start. */
export type GeneratedFile = NewFile & { discard(): Promise<void> };

const encoder = new TextEncoder();
/** Characters gathered before they are written. */
const pieceBytes = 256 * 1024;

/** Writes a stream of text to a file of its own, so that a list of 20,000 items never stands in memory. */
export async function spoolText(
  path: string,
  text: AsyncIterable<string> | Iterable<string>,
  deps: { files: VolumeFiles; hash: () => Hash; modified: number },
  signal: AbortSignal,
): Promise<GeneratedFile> {
  const name = `own-${path.replace(/\W/g, '-')}`;
  const file = await deps.files.open(name);
  const remove = async () => deps.files.remove(name);
  const discard = async () => {
    file.close();
    await remove().catch(() => undefined);
  };
  try {
    file.truncate(0);
    const spool = createSpool(file, { crc32, hash: deps.hash });
    let waiting = '';
    const write = () => {
      spool.write(encoder.encode(waiting));
      waiting = '';
    };
    for await (const more of text) {
      signal.throwIfAborted();
      waiting += more;
      if (waiting.length >= pieceBytes) write();
    }
    write();
    const meta = {
      path,
      bytes: spool.bytes(),
      crc32: spool.crc32(),
      modified: deps.modified,
      sha256: spool.sha256(),
    };
    return { meta, chunks: spool.pieces, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}
