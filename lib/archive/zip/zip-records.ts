import type { Entry } from '../../model/archive-entry';
import { joinBytes } from './join-bytes';
import { dosDate, localTimeIn, type ToLocalTime } from './local-time';

/** A field with all bits set refers to the ZIP64 record (APPNOTE 4.4.1.4). */
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;

const VERSION_PLAIN = 20;
const VERSION_ZIP64 = 45;
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const UTF8_NAMES = 1 << 11;
/** Host system Unix in the upper byte (APPNOTE 4.4.2), so that the permissions below apply. */
const MADE_ON_UNIX = 3 << 8;
/** A regular file, readable by everyone and writable by its owner. */
const FILE_MODE = 0o100644 * 0x10000;

type Field = readonly [width: 1 | 2 | 4 | 8, value: number];
type Bytes = Uint8Array<ArrayBuffer>;

/** The facts about a file in its headers, besides its name. */
type HeaderFacts = Pick<Entry, 'bytes' | 'crc32' | 'modified'>;

/** Where the central directory is; sizes in bytes. */
export type Directory = { entries: number; bytes: number; offset: number };

/** A local file header with name and extra fields (APPNOTE 4.3.7). It is complete, without a data descriptor. */
export function localHeader(name: Uint8Array, file: HeaderFacts, toLocalTime?: ToLocalTime): Bytes {
  const large = file.bytes >= MAX_32;
  // In a local header, the ZIP64 field always has both sizes (APPNOTE 4.5.3).
  const extra = joined(zip64Extra(large ? [file.bytes, file.bytes] : []), timestampExtra(file.modified));
  const header = packed(
    [4, 0x04034b50],
    [2, large ? VERSION_ZIP64 : VERSION_PLAIN],
    ...commonFields(file, toLocalTime),
    [2, name.length],
    [2, extra.length],
  );
  return joined(header, name, extra);
}

/** One entry of the central directory (APPNOTE 4.3.12). */
export function centralHeader(
  name: Uint8Array,
  file: HeaderFacts & Pick<Entry, 'offset'>,
  toLocalTime?: ToLocalTime,
): Bytes {
  const sizes = file.bytes >= MAX_32 ? [file.bytes, file.bytes] : [];
  const offsets = file.offset >= MAX_32 ? [file.offset] : [];
  const version = sizes.length + offsets.length > 0 ? VERSION_ZIP64 : VERSION_PLAIN;
  const extra = joined(zip64Extra([...sizes, ...offsets]), timestampExtra(file.modified));
  const header = packed(
    [4, 0x02014b50],
    [2, MADE_ON_UNIX | version],
    [2, version],
    ...commonFields(file, toLocalTime),
    [2, name.length],
    [2, extra.length],
    [2, 0], // comment length
    [2, 0], // disk
    [2, 0], // internal attributes
    [4, FILE_MODE],
    [4, Math.min(file.offset, MAX_32)],
  );
  return joined(header, name, extra);
}

/** End of central directory (APPNOTE 4.3.16), after a ZIP64 record and locator if needed (4.3.14, 4.3.15). */
export function endRecords(directory: Directory): Bytes {
  const { entries, bytes, offset } = directory;
  const end = packed(
    [4, 0x06054b50],
    [2, 0], // this disk
    [2, 0], // disk of the directory
    [2, Math.min(entries, MAX_16)],
    [2, Math.min(entries, MAX_16)],
    [4, Math.min(bytes, MAX_32)],
    [4, Math.min(offset, MAX_32)],
    [2, 0], // comment length
  );
  if (entries < MAX_16 && bytes < MAX_32 && offset < MAX_32) return end;
  const record = packed(
    [4, 0x06064b50],
    [8, 44], // bytes of this record after this field
    [2, MADE_ON_UNIX | VERSION_ZIP64],
    [2, VERSION_ZIP64],
    [4, 0], // this disk
    [4, 0], // disk of the directory
    [8, entries],
    [8, entries],
    [8, bytes],
    [8, offset],
  );
  const locator = packed([4, 0x07064b50], [4, 0], [8, offset + bytes], [4, 1]);
  return joined(record, locator, end);
}

/** The fields from flags to sizes, which both headers share. Method 0 is stored. */
function commonFields(file: HeaderFacts, toLocalTime: ToLocalTime = localTimeIn()): Field[] {
  const size = Math.min(file.bytes, MAX_32);
  return [[2, UTF8_NAMES], [2, 0], ...dosTime(file.modified, toLocalTime), [4, file.crc32], [4, size], [4, size]];
}

/** DOS time and date, which are local, with a resolution of two seconds (APPNOTE 4.4.6). The first one if unknown. */
function dosTime(modified: number | null, toLocalTime: ToLocalTime): Field[] {
  const date = modified === null ? new Date(Date.UTC(1980, 0, 1)) : dosDate(modified, toLocalTime);
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  return [
    [2, time],
    [2, day],
  ];
}

/**
 * Extended timestamp, 0x5455, with only the modification time, so it is the same in both headers (Info-ZIP,
 * extrafld.txt). Readers disagree on the sign of its 32 bits, so a time beyond 31 bits is left out.
 */
function timestampExtra(modified: number | null): Bytes {
  if (modified === null) return new Uint8Array();
  const seconds = Math.floor(modified / 1000);
  if (seconds < 0 || seconds > 0x7fffffff) return new Uint8Array();
  return packed([2, 0x5455], [2, 5], [1, 1], [4, seconds]);
}

/** ZIP64 extended information, 0x0001: only values that don't fit into their own field (APPNOTE 4.5.3). */
function zip64Extra(values: number[]): Bytes {
  if (values.length === 0) return new Uint8Array();
  return packed([2, 0x0001], [2, values.length * 8], ...values.map((value): Field => [8, value]));
}

/** Packs little-endian fields. */
function packed(...fields: Field[]): Bytes {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 1) view.setUint8(at, value);
    else if (width === 2) view.setUint16(at, value, true);
    else if (width === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += width;
  }
  return bytes;
}

const joined = (...pieces: Uint8Array[]): Bytes =>
  joinBytes(
    pieces,
    pieces.reduce((sum, piece) => sum + piece.length, 0),
  );
