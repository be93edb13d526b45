import type { VolumeFile } from '../archive/volume';
import { ExpectedFailure } from '../errors';
import type { Hash, Media, VolumeFiles } from '../export/ports';
import { type MediaType, sniffBytes } from './sniff';
import { isWhole } from './whole';

export type SpoolDeps = {
  files: Pick<VolumeFiles, 'open' | 'remove'>;
  crc32: (bytes: Uint8Array, seed?: number) => number;
  hash: () => Hash;
};

const readSize = 4 * 1024 * 1024;

function* readAll(file: VolumeFile, size: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(readSize);
  for (let at = 0; at < size; ) {
    const length = file.read(buffer.subarray(0, Math.min(readSize, size - at)), { at });
    if (length === 0) throw new ExpectedFailure('media-damaged', 'spool file is short');
    yield buffer.subarray(0, length);
    at += length;
  }
}

/**
 * Takes a body too large for memory (or of unknown length) to a file of its own, hashing as it comes. The file stays open until
 * `discard`. A body of unknown length has its own structure for a witness of its end.
 */
export async function spoolBody(
  body: AsyncIterable<Uint8Array>,
  declared: number | null,
  typeOf: (head: Uint8Array) => MediaType,
  deps: SpoolDeps,
): Promise<Media> {
  const name = `spool-${crypto.randomUUID()}`;
  const file = await deps.files.open(name);
  const discard = async () => {
    file.close();
    await deps.files.remove(name);
  };
  try {
    const hash = deps.hash();
    let bytes = 0;
    let crc = 0;
    for await (const chunk of body) {
      if (file.write(chunk, { at: bytes }) !== chunk.byteLength)
        throw new ExpectedFailure('no-room', String(chunk.byteLength));
      hash.update(chunk);
      crc = deps.crc32(chunk, crc);
      bytes += chunk.byteLength;
    }
    if (declared !== null && bytes !== declared)
      throw new ExpectedFailure('media-damaged', `${bytes} of ${declared} bytes`);
    const read = (at: number, length: number) => {
      const into = new Uint8Array(length);
      file.read(into, { at });
      return into;
    };
    const type = typeOf(read(0, Math.min(sniffBytes, bytes)));
    if (declared === null && !isWhole(type, bytes, read)) throw new ExpectedFailure('media-damaged', 'cut short');
    return { ...type, bytes, crc32: crc, sha256: hash.hex(), chunks: () => readAll(file, bytes), discard };
  } catch (error) {
    await discard();
    throw error;
  }
}
