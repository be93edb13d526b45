import { ExpectedFailure } from '../../model/failure';
import type { ChosenMedia } from '../../model/item';
import type { Clock } from '../../model/ports';
import { limited } from '../receive/body-limit';
import type { BufferPool } from '../receive/buffer-pool';
import { bodyReader } from '../receive/byob-body-reader';
import { type FetchedFile, receiveBody } from '../receive/receive-body';
import type { SpoolDeps } from '../receive/spool-body';
import { inflate } from '../validate/inflate';
import type { FetchCallbacks } from './fetch-file';

/** Milliseconds after which the thread's other messages get a turn: a disk is never slower than the hash, so that a reader never waits by itself. */
const turnEveryMs = 100;

type ReadDeps = SpoolDeps & Pick<Clock, 'sleep' | 'now'> & { memory: BufferPool };

/**
 * Reads a file that the user has chosen, and checks it: its length, its type by content, and its checksums where a ZIP or a list promises them.
 * Where these are no proof, its own structure must reach its end. A file that has changed or can't be read any more is as good as damaged: Chromium
 * refuses to read one, Firefox gives its new bytes (docs/decisions/files-reach-the-engine.md). Throws media-damaged, no-room, and the signal's
 * reason.
 */
export async function readChosenFile(
  file: ChosenMedia,
  { reserve, onBytes }: FetchCallbacks,
  deps: ReadDeps,
  signal: AbortSignal,
): Promise<FetchedFile> {
  const { bytes, crc32, sha256, isProven } = file;
  const stored = file.data.stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
  const pieces = piecesOf(file.isDeflated ? inflate(stored) : stored, bytes, { ...deps, onBytes }, signal);
  await reserve(bytes);
  const read = await receiveBody(
    // A few packed bytes may unpack without end.
    limited(pieces, { declared: bytes, listed: bytes, ceiling: bytes }),
    { declared: bytes, listed: isProven ? bytes : null },
    deps,
  );
  const { facts } = read;
  if ((crc32 === null || facts.crc32 === crc32) && (sha256 === null || facts.sha256 === sha256)) return read;
  if ('lease' in read) read.lease.end(read.lease.buffer);
  // What can't be removed now is removed at the next start.
  else await deps.files.remove(read.spool).catch(() => undefined);
  throw new ExpectedFailure('media-damaged', 'another checksum than promised');
}

/** The pieces of a file; each is good until the next one is asked for. */
async function* piecesOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  declared: number,
  { memory, sleep, now, onBytes }: Pick<ReadDeps, 'memory' | 'sleep' | 'now'> & Pick<FetchCallbacks, 'onBytes'>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = bodyReader(stream, memory);
  let turnAt = now() + turnEveryMs;
  try {
    for (;;) {
      signal.throwIfAborted();
      if (now() >= turnAt) {
        await sleep(0, signal);
        turnAt = now() + turnEveryMs;
      }
      const { done, value } = await readPiece(reader);
      if (value !== undefined && value.byteLength > 0) {
        onBytes(value.byteLength, declared);
        yield value;
      }
      if (done) return;
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

async function readPiece(reader: ReturnType<typeof bodyReader>) {
  try {
    return await reader.read();
  } catch (error) {
    throw new ExpectedFailure('media-damaged', `unreadable: ${error instanceof Error ? error.name : String(error)}`);
  }
}
