import { detail, ExpectedFailure } from '../../model/failure';

/**
 * Bytes that a body without a declared length may have: many times as many as the longest stitched video. The size that a list names is a
 * hint that may be wrong, so it only ever raises this.
 */
export const usualCeiling = 1024 ** 3;

/** A declared length beyond this is a lie: no file system of a memory stick takes such a file, and no video of the site comes near. */
const maxDeclared = 64 * 1024 ** 3;

/** Whether room may be waited for until a file of so many bytes fits. One beyond the usual ceiling needs a list that confirms its size. */
export const isWorthRoom = (bytes: number, listed: number | null): boolean => bytes <= usualCeiling || bytes === listed;

/** Passes a body on up to its limit, so that one that never ends does. Throws media-damaged beyond it. Lengths are in bytes. */
export async function* limited<Chunk extends Uint8Array>(
  body: AsyncIterable<Chunk>,
  { declared, listed, ceiling }: { declared: number | null; listed: number | null; ceiling: number },
): AsyncGenerator<Chunk> {
  const most = declared ?? Math.min(Math.max(ceiling, 2 * (listed ?? 0)), maxDeclared);
  if (most > maxDeclared) throw new ExpectedFailure('media-damaged', 'absurd length');
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > most) throw new ExpectedFailure('media-damaged', detail.endless);
    yield chunk;
  }
}
