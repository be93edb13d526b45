/** One file of a ZIP, from its central directory. Sizes and `offset`, where its local header starts, in bytes. */
export type ZipEntry = {
  path: string;
  bytes: number;
  /** Its stored size, smaller if compressed. */
  packed: number;
  method: number;
  crc32: number;
  offset: number;
  /** Milliseconds since 1970. Null if its ZIP has no date or an impossible one. */
  modified: number | null;
};

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
const utf8 = new TextDecoder();

type Directory = { entries: number; bytes: number; offset: number };

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
  const { entries, bytes, offset } = directory;
  if (offset + bytes > zip.size) return 'cut-short';
  if (bytes > maxDirectoryBytes || entries > maxEntries) return 'directory';
  const read = readEntries(await viewOf(zip.slice(offset, offset + bytes)), entries);
  if (read === null || read.length !== entries || overlap(read, offset)) return 'directory';
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
    const directory = {
      entries: end.getUint16(at + 10, true),
      bytes: end.getUint32(at + 12, true),
      offset: end.getUint32(at + 16, true),
    };
    const isLarge = directory.entries === MAX_16 || directory.bytes === MAX_32 || directory.offset === MAX_32;
    return isLarge ? findLargeDirectory(zip, from + at - LOCATOR_BYTES) : directory;
  }
  return null;
}

/** Finds it through the ZIP64 locator and end record (APPNOTE 4.3.14, 4.3.15). */
async function findLargeDirectory(zip: Blob, at: number): Promise<Directory | null> {
  if (at < 0) return null;
  const locator = await viewOf(zip.slice(at, at + LOCATOR_BYTES));
  if (locator.getUint32(0, true) !== 0x07064b50) return null;
  const start = number64(locator, 8);
  const record = await viewOf(zip.slice(start, start + 56));
  if (record.byteLength < 56 || record.getUint32(0, true) !== 0x06064b50) return null;
  return { entries: number64(record, 32), bytes: number64(record, 40), offset: number64(record, 48) };
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
    const bytesAt = (start: number, length: number) =>
      new Uint8Array(directory.buffer, directory.byteOffset + start, length);
    const sizes = largeSizes(directory, at, at + ENTRY_BYTES + name, extra);
    if (sizes === null) return null;
    entries.push({
      path: withSlashes(utf8.decode(bytesAt(at + ENTRY_BYTES, name))),
      method: directory.getUint16(at + 10, true),
      crc32: directory.getUint32(at + 16, true),
      modified: modifiedAt(directory, at, at + ENTRY_BYTES + name, extra),
      ...sizes,
    });
    at = next;
  }
  return entries;
}

/** APPNOTE 4.4.17.1 requires slashes, but some Windows programs write only backslashes. */
const withSlashes = (path: string): string => (path.includes('/') ? path : path.replaceAll('\\', '/'));

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
