import type { Media, MediaFacts, VolumeFiles } from '../../model/ports';
import { spooledPieces } from '../../model/spool-file';

/** A file at the start of a buffer. `release` gets the buffer once. */
export function mediaInMemory(facts: MediaFacts, buffer: ArrayBuffer, release: (buffer: ArrayBuffer) => void): Media {
  const bytes = new Uint8Array(buffer, 0, facts.bytes);
  let isHeld = true;
  const discard = async () => {
    if (isHeld) release(buffer);
    isHeld = false;
  };
  return { ...facts, chunks: () => [bytes], discard };
}

/** Opens a spooled file. Removes it on `discard` or if it doesn't open; if removing fails, the next start does it. */
export async function spooledMedia(
  facts: MediaFacts,
  name: string,
  {
    files,
    crc32,
  }: { files: Pick<VolumeFiles, 'open' | 'remove'>; crc32: (bytes: Uint8Array, seed?: number) => number },
): Promise<Media> {
  const remove = () => files.remove(name).catch(() => undefined);
  const file = await files.open(name).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  const discard = async () => {
    file.close();
    await remove();
  };
  return { ...facts, chunks: () => spooledPieces(file, facts, crc32), discard };
}
