import type { NewFile } from '../../model/archive-entry';
import { createSpool, type Spool } from '../../model/spool-file';
import type { Sums } from '../verify/file-content';
import { crc32 } from '../zip/crc32';
import { joinBytes } from '../zip/join-bytes';
import type { ArchiveDeps } from './archive-deps';

/** A file that the archive itself adds. It is read from private storage until it is discarded. */
export type GeneratedFile = NewFile & { discard(): Promise<void> };

/** The text of a file in pieces that can be read once, and its path from the bag's root. */
export type GeneratedText = { path: string; text: AsyncIterable<string> | Iterable<string> };

/** A file being written. */
export type TextFile = { write(text: string): void; end(): Promise<GeneratedFile> };

export type GeneratedFiles = {
  open(path: string): Promise<TextFile>;
  write(text: GeneratedText): Promise<GeneratedFile>;
  /** Never rejects. If removing fails, the next start does it. */
  discardAll(): Promise<void>;
};

const encoder = new TextEncoder();
/** Characters to buffer before a write. */
const pieceLength = 256 * 1024;
/** Bytes to encode at once. */
const encodedBytes = 1024 * 1024;
/** Files of up to this many bytes are hashed by `digest`, which is faster, but has them in memory twice. */
const digestBytes = 16 * 1024 * 1024;

async function sha256Of(spool: Spool, { digest, hash }: Sums): Promise<string> {
  if (spool.bytes() <= digestBytes) return digest(joinBytes(spool.pieces(), spool.bytes()));
  const running = hash();
  for (const piece of spool.pieces()) running.update(piece);
  return running.hex();
}

/** Writes texts to temporary files in private storage. A list of 20,000 items is never in memory. */
export function createGeneratedFiles(
  { files, hash, digest }: Pick<ArchiveDeps, 'files' | 'hash' | 'digest'>,
  modified: number,
  signal: AbortSignal,
): GeneratedFiles {
  const discards = new Set<() => Promise<void>>();
  /** For all files, because each new buffer would stay in memory until the next garbage collection. */
  const encoded = new Uint8Array(encodedBytes);

  const open = async (path: string): Promise<TextFile> => {
    signal.throwIfAborted();
    const name = `own-${path.replace(/\W/g, '-')}`;
    const file = await files.open(name);
    const discard = async () => {
      discards.delete(discard);
      file.close();
      await files.remove(name).catch(() => undefined);
    };
    discards.add(discard);
    file.truncate(0);
    const spool = createSpool(file, crc32);
    let waiting = '';
    const flush = () => {
      while (waiting !== '') {
        const { read, written } = encoder.encodeInto(waiting, encoded);
        spool.write(encoded.subarray(0, written));
        waiting = waiting.slice(read);
      }
    };
    return {
      write(text) {
        waiting += text;
        if (waiting.length >= pieceLength) flush();
      },
      async end() {
        flush();
        const sha256 = await sha256Of(spool, { hash, digest });
        const meta = { path, modified, bytes: spool.bytes(), crc32: spool.crc32(), sha256 };
        return { meta, chunks: spool.pieces, discard };
      },
    };
  };

  return {
    open,
    async write({ path, text }) {
      const file = await open(path);
      for await (const piece of text) {
        signal.throwIfAborted();
        file.write(piece);
      }
      return file.end();
    },
    async discardAll() {
      for (const discard of discards) await discard();
    },
  };
}
