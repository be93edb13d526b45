import type { Entry } from '../../model/archive-entry';
import { ExpectedFailure } from '../../model/failure';
import type { VolumeFile } from '../../model/ports';
import type { ToLocalTime } from './local-time';
import { centralHeader, type Directory, endRecords, localHeader } from './zip-records';

/** Bytes per write of the central directory, approximately. */
const DIRECTORY_PIECE = 256 * 1024;

const encoder = new TextEncoder();

/** `end`: where the next entry goes. */
export type AppendedEntry = { entry: Entry; end: number };

/**
 * Appends one stored entry at `at`: its complete local header, then its data. Does not flush. `folder`: the bag's
 * folder (`Sora export 2026-04-20 14-03`). `meta.path`: the path inside it. Returns what to journal, and where the
 * next entry starts. After an error, bytes behind `at` are invalid, and the next append or `closeVolume` overwrites
 * them. Throws no-room with the bytes that the entry needs, and Error if the content's length differs from
 * `meta.bytes`, which the header already has. Doesn't verify checksums: the caller does if the content may have
 * changed.
 */
export function appendEntry(...given: Parameters<typeof appendInSteps>): AppendedEntry {
  const steps = appendInSteps(...given);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** `appendEntry`, which yields the length of each chunk after it was written. */
export function* appendInSteps(
  file: VolumeFile,
  at: number,
  folder: string,
  meta: Omit<Entry, 'offset'>,
  content: Iterable<Uint8Array>,
  toLocalTime?: ToLocalTime,
): Generator<number, AppendedEntry> {
  const header = localHeader(entryName(folder, meta.path), meta, toLocalTime);
  const dataStart = at + header.length;
  const needed = header.length + meta.bytes;
  writeWhole(file, header, at, needed);

  let bytes = 0;
  for (const chunk of content) {
    writeWhole(file, chunk, dataStart + bytes, needed);
    bytes += chunk.length;
    yield chunk.length;
  }
  if (bytes !== meta.bytes) throw new Error(`${meta.path}: declared ${meta.bytes} bytes, got ${bytes}`);
  const { path, crc32, modified, sha256 } = meta;
  return { entry: { path, bytes, crc32, offset: at, modified, sha256 }, end: dataStart + bytes };
}

/**
 * Closes a part: writes the central directory and end record at `at`, truncates the file there, and flushes.
 * `entries`: the journal's, in order. Returns the final size in bytes. Can be repeated with the same arguments. To
 * cancel it, let `entries` throw. Throws no-room with the bytes of the piece that didn't fit.
 */
export async function closeVolume(
  file: VolumeFile,
  at: number,
  folder: string,
  entries: AsyncIterable<Entry> | Iterable<Entry>,
  toLocalTime?: ToLocalTime,
): Promise<number> {
  const directory: Directory = { entries: 0, bytes: 0, offset: at };
  const piece = new Uint8Array(DIRECTORY_PIECE);
  let filled = 0;
  const writePiece = () => {
    writeWhole(file, piece.subarray(0, filled), at + directory.bytes, filled);
    directory.bytes += filled;
    filled = 0;
  };

  for await (const entry of entries) {
    const header = centralHeader(entryName(folder, entry.path), entry, toLocalTime);
    if (filled + header.length > piece.length) writePiece();
    piece.set(header, filled);
    filled += header.length;
    directory.entries += 1;
  }
  writePiece();

  const end = endRecords(directory);
  const size = at + directory.bytes + end.length;
  writeWhole(file, end, at + directory.bytes, end.length);
  file.truncate(size);
  file.flush();
  return size;
}

/**
 * What an entry adds besides its data, in bytes: its local header at once, and its header in the central directory at
 * the end. With `endOverhead`, this makes a part's limit exact.
 */
export function entryOverhead(
  folder: string,
  meta: Pick<Entry, 'path' | 'bytes' | 'modified' | 'offset'>,
): { local: number; central: number } {
  const name = entryName(folder, meta.path);
  const file = { ...meta, crc32: 0 };
  return { local: localHeader(name, file).length, central: centralHeader(name, file).length };
}

/** Bytes of the end records after a central directory. */
export function endOverhead(directory: Directory): number {
  return endRecords(directory).length;
}

function entryName(folder: string, path: string): Uint8Array {
  const name = encoder.encode(`${folder}/${path}`);
  if (name.length > 0xffff) throw new Error(`a name of ${name.length} bytes does not fit into a ZIP header`);
  return name;
}

function writeWhole(file: VolumeFile, bytes: Uint8Array, at: number, needed: number): void {
  if (file.write(bytes, { at }) !== bytes.length) throw new ExpectedFailure('no-room', String(needed));
}
