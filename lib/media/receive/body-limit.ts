import { detail, ExpectedFailure } from '../../model/failure';

/**
 * Maximum bytes of a body without a declared length: many times the longest stitched video. A listed size is only a
 * hint and may be wrong, so it can only raise this limit.
 */
export const usualCeiling = 1024 ** 3;

/** A larger declared length is wrong: no video of the site comes near it. */
const maxDeclared = 64 * 1024 ** 3;

/** Whether to wait for disk space for a file. Above the usual limit, only if a list confirms its size. */
export const isWorthRoom = (bytes: number, listed: number | null): boolean => bytes <= usualCeiling || bytes === listed;

/** Passes a body through, and throws media-damaged when it exceeds its limit. Lengths are in bytes. */
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
