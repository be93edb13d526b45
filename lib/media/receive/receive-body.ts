import { ExpectedFailure } from '../../model/failure';
import type { MediaFacts } from '../../model/ports';
import { expectComplete } from '../validate/completeness-check';
import { sniffCaption } from '../validate/detect-caption-type';
import { type MediaType, sniff, sniffBytes } from '../validate/detect-media-type';
import { digest } from '../validate/sha256';
import type { BufferLease, BufferPool } from './buffer-pool';
import { type SpoolDeps, spoolBody } from './spool-body';

/** A complete, checked file, in a leased buffer or in a spool file. */
export type FetchedFile = { facts: MediaFacts } & ({ lease: BufferLease } | { spool: string });

/** Maximum bytes of a download in memory. Larger ones are spooled to disk. */
const memoryShare = 24 * 1024 * 1024;

/** Detects the type from the content. What a list says may be a guess. */
function typeOf(head: Uint8Array): MediaType {
  const type = sniff(head) ?? sniffCaption(head);
  if (type === null) throw new ExpectedFailure('media-damaged', 'no video, image or caption');
  return type;
}

/**
 * Receives a body and checks its length, detected type, and end. `declared`: its required length; `listed`: its size
 * according to another source; null if unknown. It stays in memory if at most `inMemory` bytes are declared. Throws
 * media-damaged, no-room, and what the body throws.
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

/** Receives a body of known length into memory. Computes its CRC-32 on the way. */
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

/** Checks the type and end of a file in memory. Throws media-damaged. */
export async function factsOf(
  bytes: Uint8Array<ArrayBuffer>,
  crc32: number,
  listed: number | null,
): Promise<MediaFacts> {
  const type = typeOf(bytes.subarray(0, sniffBytes));
  expectComplete(type, bytes.length, listed, (at, length) => bytes.subarray(at, at + length));
  return { ...type, bytes: bytes.length, crc32, sha256: await digest(bytes) };
}
