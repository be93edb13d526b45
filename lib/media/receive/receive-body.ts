import { ExpectedFailure } from '../../model/failure';
import type { MediaFacts } from '../../model/ports';
import { expectComplete } from '../validate/completeness-check';
import { sniffCaption } from '../validate/detect-caption-type';
import { type MediaType, sniff, sniffBytes } from '../validate/detect-media-type';
import { digest } from '../validate/sha256';
import type { BufferLease, BufferPool } from './buffer-pool';
import { type SpoolDeps, spoolBody } from './spool-body';

/** A file that is complete and checked, in memory that is on loan or in a spool file of that name. */
export type FetchedFile = { facts: MediaFacts } & ({ lease: BufferLease } | { spool: string });

/** A download larger than this is spooled to disk instead of held in memory, in bytes. */
const memoryShare = 24 * 1024 * 1024;

/** By content alone: what a list says of the kind may be a guess. */
function typeOf(head: Uint8Array): MediaType {
  const type = sniff(head) ?? sniffCaption(head);
  if (type === null) throw new ExpectedFailure('media-damaged', 'no video, image or caption');
  return type;
}

/**
 * Takes in a body and checks it: its length, its type by content, its end. `declared` is the length that it must have, `listed` the size that
 * something else confirms; null where nothing does. It is held in memory if it declares at most `inMemory` bytes. Throws media-damaged, no-room, and what the body throws.
 */
export function receiveBody(
  body: AsyncIterable<Uint8Array>,
  { declared, listed }: { declared: number | null; listed: number | null },
  deps: SpoolDeps & { memory: BufferPool },
  inMemory: number = memoryShare,
): Promise<FetchedFile> {
  return declared === null || declared > inMemory
    ? spoolBody(body, { declared, listed }, typeOf, deps)
    : bodyInMemory(body, { declared, listed }, deps);
}

/** Takes a body of known length into memory, hashing as it comes. */
async function bodyInMemory(
  body: AsyncIterable<Uint8Array>,
  { declared, listed }: { declared: number; listed: number | null },
  deps: SpoolDeps & { memory: BufferPool },
): Promise<FetchedFile> {
  const lease = deps.memory.take(declared);
  const bytes = new Uint8Array(lease.buffer, 0, declared);
  try {
    let length = 0;
    let crc32 = 0;
    for await (const chunk of body) {
      if (length + chunk.byteLength > declared) throw new ExpectedFailure('media-damaged', 'longer than declared');
      bytes.set(chunk, length);
      crc32 = deps.crc32(chunk, crc32);
      length += chunk.byteLength;
    }
    if (length !== declared) throw new ExpectedFailure('media-damaged', `${length} of ${declared} bytes`);
    return { facts: await factsOf(bytes, crc32, listed), lease };
  } catch (error) {
    lease.end(lease.buffer);
    throw error;
  }
}

/** Checks the type and the end of a file that is in memory. Throws media-damaged. */
export async function factsOf(
  bytes: Uint8Array<ArrayBuffer>,
  crc32: number,
  listed: number | null,
): Promise<MediaFacts> {
  const type = typeOf(bytes.subarray(0, sniffBytes));
  expectComplete(type, bytes.length, listed, (at, length) => bytes.subarray(at, at + length));
  return { ...type, bytes: bytes.length, crc32, sha256: await digest(bytes) };
}
