import { detail, ExpectedFailure, isFailure } from '../../model/failure';
import type { Hash, MediaFacts, VolumeFiles } from '../../model/ports';
import { createSpool } from '../../model/spool-file';
import { expectComplete } from '../validate/completeness-check';
import { type MediaType, sniffBytes } from '../validate/detect-media-type';
import { isWorthRoom } from './body-limit';

export type SpoolDeps = {
  files: Pick<VolumeFiles, 'open' | 'remove'>;
  crc32: (bytes: Uint8Array, seed?: number) => number;
  hash: () => Hash;
};

/**
 * Writes a body that is too large for memory, or of unknown length, to its own file, and hashes it on the way. Unless
 * the site has listed the same length, the file's structure must be complete. Throws no-room with the bytes that the
 * whole file needs.
 */
export async function spoolBody(
  body: AsyncIterable<Uint8Array>,
  expected: { declared: number | null; listed: number | null },
  typeOf: (head: Uint8Array) => MediaType,
  deps: SpoolDeps,
): Promise<{ facts: MediaFacts; spool: string }> {
  const { declared, listed } = expected;
  const name = `spool-${crypto.randomUUID()}`;
  const file = await deps.files.open(name);
  const spool = createSpool(file, deps.crc32);
  const hash = deps.hash();
  try {
    for await (const chunk of body) {
      spool.write(chunk);
      hash.update(chunk);
    }
    const bytes = spool.bytes();
    if (declared !== null && bytes !== declared)
      throw new ExpectedFailure('media-damaged', `${bytes} of ${declared} bytes`);
    const read = (at: number, length: number) => {
      const into = new Uint8Array(length);
      file.read(into, { at });
      return into;
    };
    const type = typeOf(read(0, Math.min(sniffBytes, bytes)));
    expectComplete(type, bytes, listed, read);
    file.close();
    return { facts: { ...type, bytes, crc32: spool.crc32(), sha256: hash.hex() }, spool: name };
  } catch (error) {
    file.close();
    // If removing fails, the next start does it. Never hide the first error.
    await deps.files.remove(name).catch(() => undefined);
    if (!isFailure(error, 'no-room')) throw error;
    const size = declared ?? spool.bytes();
    // A host that declares an absurd size must not make all other files wait for disk space.
    if (!isWorthRoom(size, listed)) throw new ExpectedFailure('media-damaged', detail.endless);
    // The spool file and its copy in the archive exist at the same time.
    throw new ExpectedFailure('no-room', String(2 * size));
  }
}
