import { unwrapEntries, wrapAt } from './unwrap-entries';
import type { ZipEntry } from './zip-entry';
import { decodeZipName, type ZipName } from './zip-names';

/** Why a ZIP can't be read at all. */
export type ZipFault =
  | 'not-a-zip'
  | 'cut-short' // it starts like a ZIP, but its directory is missing
  | 'directory' // its directory is invalid
  | 'unreadable'; // the disk can't read it: moved, changed or locked since it was chosen

const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;
const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
/** Ten times the items of the largest libraries, at about 1 kB of memory each. Such a directory has 120 to 200 MB. */
const maxEntries = 1_000_000;
const maxDirectoryBytes = 512 * 1024 ** 2;

/** `countBits`: how many bits of the entry count are stored. macOS writes the lower 16. */
type Directory = { entries: number; countBits: 16 | 64; bytes: number; offset: number };

const viewOf = async (blob: Blob): Promise<DataView> => new DataView(await blob.arrayBuffer());
/** A file's size is always below 2^53. */
const number64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/**
 * Reads the central directory of a ZIP or ZIP64 (APPNOTE 4.3.12 to 4.3.16). Only the end of the file is read into
 * memory. Leaves out folders.
 */
export async function readZipDirectory(zip: Blob): Promise<ZipEntry[] | ZipFault> {
  const head = zip.size < 4 ? 0 : (await viewOf(zip.slice(0, 4))).getUint32(0, true);
  if (head !== 0x04034b50 && head !== 0x06054b50) return 'not-a-zip';
  const directory = await findDirectory(zip);
  if (directory === null) return 'cut-short';
  const { entries, countBits, bytes, offset } = directory;
  if (offset + bytes > zip.size) return 'cut-short';
  if (bytes > maxDirectoryBytes || entries > maxEntries) return 'directory';
  const most = countBits === 64 ? entries : maxEntries;
  const listed = readEntries(await viewOf(zip.slice(offset, offset + bytes)), most);
  if (listed === null || listed.length % 2 ** countBits !== entries) return 'directory';
  const isWrapped = countBits === 16 && offset >= wrapAt;
  const read = isWrapped ? await unwrapEntries(zip, listed, offset) : listed;
  if (read === null || overlap(read, offset)) return 'directory';
  return read.filter(({ path }) => !path.endsWith('/'));
}

/**
 * Whether entries overlap with each other or with the directory, which starts at `end`. No real program writes that:
 * it makes a few bytes inflate to any size, again and again.
 */
function overlap(entries: readonly ZipEntry[], end: number): boolean {
  const byOffset = entries.toSorted((a, b) => a.offset - b.offset);
  return byOffset.some(({ offset, packed }, index) => {
    const next = byOffset[index + 1]?.offset ?? end;
    return offset + LOCAL_BYTES + packed > next;
  });
}

/** Finds the central directory. The end record comes last, except for a comment of up to 64 kB. */
async function findDirectory(zip: Blob): Promise<Directory | null> {
  const from = Math.max(0, zip.size - END_BYTES - MAX_16);
  const end = await viewOf(zip.slice(from));
  for (let at = end.byteLength - END_BYTES; at >= 0; at--) {
    if (end.getUint32(at, true) !== 0x06054b50) continue;
    if (at + END_BYTES + end.getUint16(at + 20, true) !== end.byteLength) continue;
    const entries = end.getUint16(at + 10, true);
    const bytes = end.getUint32(at + 12, true);
    const offset = end.getUint32(at + 16, true);
    const isLarge = entries === MAX_16 || bytes === MAX_32 || offset === MAX_32;
    const large = isLarge ? await findLargeDirectory(zip, from + at - LOCATOR_BYTES) : null;
    return large ?? { entries, countBits: 16, bytes, offset: wholeOffset(offset, from + at - bytes) };
  }
  return null;
}

/** `offset`, or the position right before the end record if `offset` is its lower 32 bits. */
const wholeOffset = (offset: number, beforeEnd: number): number =>
  beforeEnd > offset && (beforeEnd - offset) % wrapAt === 0 ? beforeEnd : offset;

/** Finds it through the ZIP64 locator and end record (APPNOTE 4.3.14, 4.3.15). */
async function findLargeDirectory(zip: Blob, at: number): Promise<Directory | null> {
  if (at < 0) return null;
  const locator = await viewOf(zip.slice(at, at + LOCATOR_BYTES));
  if (locator.getUint32(0, true) !== 0x07064b50) return null;
  const start = number64(locator, 8);
  const record = await viewOf(zip.slice(start, start + 56));
  if (record.byteLength < 56 || record.getUint32(0, true) !== 0x06064b50) return null;
  const [entries, bytes, offset] = [number64(record, 32), number64(record, 40), number64(record, 48)];
  return { entries, countBits: 64, bytes, offset };
}

/** Null if the directory is invalid or has more than `most` entries. */
function readEntries(directory: DataView, most: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  for (let at = 0; at < directory.byteLength; ) {
    if (
      entries.length === most ||
      at + ENTRY_BYTES > directory.byteLength ||
      directory.getUint32(at, true) !== 0x02014b50
    )
      return null;
    const name = directory.getUint16(at + 28, true);
    const extra = directory.getUint16(at + 30, true);
    const next = at + ENTRY_BYTES + name + extra + directory.getUint16(at + 32, true);
    if (next > directory.byteLength) return null;
    const sizes = largeSizes(directory, at, at + ENTRY_BYTES + name, extra);
    if (sizes === null) return null;
    const { path, isGuessed } = nameAt(directory, at, name, extra);
    entries.push({
      path,
      isNameGuessed: isGuessed,
      method: directory.getUint16(at + 10, true),
      crc32: directory.getUint32(at + 16, true),
      modified: modifiedAt(directory, at, at + ENTRY_BYTES + name, extra),
      ...sizes,
    });
    at = next;
  }
  return entries;
}

function nameAt(directory: DataView, at: number, name: number, extra: number): ZipName {
  const start = directory.byteOffset + at + ENTRY_BYTES;
  const raw = new Uint8Array(directory.buffer, start, name);
  return decodeZipName(raw, directory.getUint16(at + 8, true), new DataView(directory.buffer, start + name, extra));
}

/** An entry's sizes and offset. Those that don't fit are in the ZIP64 extra field, in this order (APPNOTE 4.5.3). */
function largeSizes(directory: DataView, at: number, extraAt: number, extra: number) {
  const sizes = {
    bytes: directory.getUint32(at + 24, true),
    packed: directory.getUint32(at + 20, true),
    offset: directory.getUint32(at + 42, true),
  };
  const full = (['bytes', 'packed', 'offset'] as const).filter((size) => sizes[size] === MAX_32);
  if (full.length === 0) return sizes;
  for (let field = extraAt; field + 4 <= extraAt + extra; ) {
    const length = directory.getUint16(field + 2, true);
    if (
      directory.getUint16(field, true) === 0x0001 &&
      length >= 8 * full.length &&
      field + 4 + length <= extraAt + extra
    ) {
      for (const [index, size] of full.entries()) sizes[size] = number64(directory, field + 4 + 8 * index);
      return sizes;
    }
    field += 4 + length;
  }
  return null;
}

/**
 * When an entry was modified: the extended timestamp in UTC (the first time in Info-ZIP's extra field 0x5455), else
 * the DOS date in local time. DOS dates start at 1980-01-01, which programs without a clock write.
 */
function modifiedAt(directory: DataView, at: number, extraAt: number, extra: number): number | null {
  for (let field = extraAt; field + 4 <= extraAt + extra; ) {
    const length = directory.getUint16(field + 2, true);
    const isWhole = field + 4 + length <= extraAt + extra;
    if (isWhole && length >= 5 && directory.getUint16(field, true) === 0x5455 && directory.getUint8(field + 4) & 1)
      return directory.getInt32(field + 5, true) * 1000;
    field += 4 + length;
  }
  const time = directory.getUint16(at + 12, true);
  const date = directory.getUint16(at + 14, true);
  const [month, day] = [(date >> 5) & 15, date & 31];
  if (date <= 0x21 || month < 1 || month > 12 || day < 1) return null;
  return new Date(1980 + (date >> 9), month - 1, day, time >> 11, (time >> 5) & 63, (time & 31) * 2).getTime();
}
