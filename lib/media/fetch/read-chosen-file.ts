import { raceAbort } from '../../async/abort';
import { blobPieces, blobStream } from '../../async/blob-pieces';
import { ExpectedFailure } from '../../model/failure';
import type { ChosenMedia } from '../../model/item';
import type { Clock } from '../../model/ports';
import { limited } from '../receive/body-limit';
import type { BufferPool } from '../receive/buffer-pool';
import { freeBuffer } from '../receive/free-buffer';
import { type FetchedFile, factsOf, receiveBody } from '../receive/receive-body';
import type { SpoolDeps } from '../receive/spool-body';
import { inflate } from '../validate/inflate';
import type { FetchCallbacks } from './fetch-file';

/**
 * Maximum bytes of a file in memory. The browser's own SHA-256 only takes whole buffers, makes a copy, and is ten
 * times as fast as an incremental one (docs/decisions/hash-in-memory.md). Sora's videos are smaller.
 */
const inMemory = 128 * 1024 * 1024;

/** Maximum bytes that are read by one request, into a buffer of the browser. */
const atOnce = 16 * 1024 * 1024;

/** Milliseconds until the thread handles other messages. If every piece is ready at once, nothing else would run. */
const turnEveryMs = 100;

type ReadDeps = SpoolDeps & Pick<Clock, 'sleep' | 'now'> & { memory: BufferPool };

/**
 * Reads a file that the user has chosen, and checks its length, detected type, and the checksums from a ZIP or list.
 * If those aren't proof enough, also checks that its structure is complete. A file that has changed counts as damaged:
 * Chromium refuses to read it, Firefox returns its new bytes (docs/decisions/files-reach-the-engine.md). Throws
 * media-damaged, no-room, and the signal's reason.
 */
export async function readChosenFile(
  file: ChosenMedia,
  { reserve, onBytes }: FetchCallbacks,
  deps: ReadDeps,
  signal: AbortSignal,
): Promise<FetchedFile> {
  const { data, bytes, crc32, sha256, isDeflated } = file;
  await reserve(bytes);
  const count = (read: number) => onBytes(read, bytes);
  const whole = isDeflated ? null : await wholeBytes(data, signal);
  const read = whole ? await toFetchedFile(whole, file, deps, count) : await readPieces(file, count, deps, signal);
  const { facts } = read;
  if ((crc32 === null || facts.crc32 === crc32) && (sha256 === null || facts.sha256 === sha256)) return read;
  if ('lease' in read) read.lease.end(read.lease.buffer);
  // If removing fails, the next start does it.
  else await deps.files.remove(read.spool).catch(() => undefined);
  throw new ExpectedFailure('media-damaged', 'another checksum than promised');
}

/** The length, if something else confirms it. */
const listedBytes = ({ bytes, isProven }: ChosenMedia) => (isProven ? bytes : null);

type Count = (bytes: number) => void;

/** All bytes of a file. Null if it has too many to read at once. */
async function wholeBytes(data: ChosenMedia['data'], signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null> {
  if (data instanceof Uint8Array) return data;
  return data.size > atOnce ? null : new Uint8Array(await raceAbort(readable(data.arrayBuffer()), signal));
}

/** Checks a file in memory, and uses its bytes without copying them. */
async function toFetchedFile(
  data: Uint8Array<ArrayBuffer>,
  file: ChosenMedia,
  { crc32 }: Pick<ReadDeps, 'crc32'>,
  count: Count,
): Promise<FetchedFile> {
  if (data.length !== file.bytes) throw new ExpectedFailure('media-damaged', `${data.length} of ${file.bytes} bytes`);
  count(data.length);
  return {
    facts: await factsOf(data, crc32(data), listedBytes(file)),
    lease: { buffer: data.buffer, end: freeBuffer },
  };
}

function readPieces(file: ChosenMedia, count: Count, deps: ReadDeps, signal: AbortSignal): Promise<FetchedFile> {
  const { bytes } = file;
  return receiveBody(
    // A few compressed bytes can inflate endlessly.
    limited(piecesOf(file, count, deps, signal), { declared: bytes, listed: bytes, ceiling: bytes }),
    { declared: bytes, listed: listedBytes(file) },
    deps,
    inMemory,
  );
}

/** The pieces of a file, each valid until the next one is requested. */
async function* piecesOf(
  file: ChosenMedia,
  count: Count,
  { sleep, now }: Pick<ReadDeps, 'sleep' | 'now'>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const pieces = unpackedPieces(file);
  let turnAt = now() + turnEveryMs;
  try {
    for (;;) {
      signal.throwIfAborted();
      if (now() >= turnAt) {
        await sleep(0, signal);
        turnAt = now() + turnEveryMs;
      }
      const { done, value } = await raceAbort(readable(pieces.next()), signal);
      if (done) return;
      count(value.byteLength);
      yield value;
    }
  } finally {
    void pieces.return(undefined).catch(() => undefined);
  }
}

async function* unpackedPieces({ data, isDeflated }: ChosenMedia): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const blob = data instanceof Blob ? data : new Blob([data]);
  if (!isDeflated) {
    for await (const piece of blobPieces(blob)) {
      yield piece;
      freeBuffer(piece.buffer);
    }
    return;
  }
  const reader = inflate(blobStream(blob)).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

async function readable<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw new ExpectedFailure('media-damaged', `unreadable: ${error instanceof Error ? error.name : String(error)}`);
  }
}
