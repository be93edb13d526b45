import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { type Body, bytesBody, readAll } from '../replica/http/body';
import { writeBody } from './write-body';

export type ZipContent = { path: string; body: Body };

/**
 * How to write a ZIP. `isDeflated`: entries are compressed in memory. `hasDescriptors`: sizes and CRC-32 follow the
 * data, like in streamed ZIPs. `isZip64`: all sizes and offsets have 64 bits, whether they need them or not.
 */
export type ZipStyle = { isDeflated?: boolean; hasDescriptors?: boolean; isZip64?: boolean };

type Written = { name: Buffer; crc: number; packed: number; size: number; at: number };

/** 27 April 2026, 10:00, as a DOS time: the day after the site closed. */
const dosTime = 10 << 11;
const dosDate = ((2026 - 1980) << 9) | (4 << 5) | 27;

const max32 = 0xffff_ffff;
const isLarge = (value: number) => value >= max32;

/** Writes a ZIP of any size (APPNOTE.TXT 6.3.10) without using the product's code. Zeros become holes in the file. */
export function writeZip(path: string, contents: Iterable<ZipContent>, style: ZipStyle = {}): void {
  const handle = openSync(path, 'w');
  try {
    const written: Written[] = [];
    let at = 0;
    for (const content of contents) {
      const { entry, end } = writeEntry(handle, content, at, style);
      written.push(entry);
      at = end;
    }
    const directory = Buffer.concat(written.map((entry) => centralHeader(entry, style)));
    const end = endRecords(written.length, directory.length, at, style);
    writeSync(handle, directory, 0, directory.length, at);
    writeSync(handle, end, 0, end.length, at + directory.length);
    ftruncateSync(handle, at + directory.length + end.length);
  } finally {
    closeSync(handle);
  }
}

function writeEntry(handle: number, { path, body }: ZipContent, at: number, style: ZipStyle) {
  const name = Buffer.from(path);
  const packed = style.isDeflated ? bytesBody(deflateRawSync(readAll(body))) : body;
  const wide = style.isZip64 === true || isLarge(body.size);
  const header = 30 + name.length + (wide ? 20 : 0);
  const written = writeBody(handle, packed, at + header);
  const crc = style.isDeflated ? crcOf(body) : written;
  const entry: Written = { name, crc, packed: packed.size, size: body.size, at };
  const local = localHeader(entry, wide, style);
  writeSync(handle, local, 0, local.length, at);
  let end = at + header + packed.size;
  if (style.hasDescriptors) {
    const descriptor = descriptorOf(entry, wide);
    writeSync(handle, descriptor, 0, descriptor.length, end);
    end += descriptor.length;
  }
  return { entry, end };
}

function crcOf(body: Body): number {
  let sum = 0;
  for (const chunk of body.slice(0, body.size)) sum = crc32(chunk, sum);
  return sum;
}

function localHeader({ name, crc, packed, size }: Written, wide: boolean, style: ZipStyle): Buffer {
  const header = Buffer.alloc(30);
  const later = style.hasDescriptors === true;
  header.writeUInt32LE(0x0403_4b50, 0);
  writeCommon(header, 4, wide, style);
  header.writeUInt32LE(later ? 0 : crc, 14);
  header.writeUInt32LE(wide ? max32 : later ? 0 : packed, 18);
  header.writeUInt32LE(wide ? max32 : later ? 0 : size, 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(wide ? 20 : 0, 28);
  const sizes = later ? [0, 0] : [size, packed];
  return Buffer.concat([header, name, ...(wide ? [wideFields(sizes)] : [])]);
}

function centralHeader({ name, crc, packed, size, at }: Written, style: ZipStyle): Buffer {
  const all = style.isZip64 === true;
  const fields = [size, packed, at].filter((value) => all || isLarge(value));
  const short = (value: number) => (all || isLarge(value) ? max32 : value);
  const extra = fields.length === 0 ? Buffer.alloc(0) : wideFields(fields);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x0201_4b50, 0);
  header.writeUInt16LE(45, 4);
  writeCommon(header, 6, fields.length > 0, style);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(short(packed), 20);
  header.writeUInt32LE(short(size), 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(short(at), 42);
  return Buffer.concat([header, name, extra]);
}

/** Version needed, flags (bit 3: a descriptor follows; bit 11: names are UTF-8), method, time and date. */
function writeCommon(header: Buffer, at: number, wide: boolean, { hasDescriptors, isDeflated }: ZipStyle): void {
  header.writeUInt16LE(wide ? 45 : 20, at);
  header.writeUInt16LE(0x0800 | (hasDescriptors ? 8 : 0), at + 2);
  header.writeUInt16LE(isDeflated ? 8 : 0, at + 4);
  header.writeUInt16LE(dosTime, at + 6);
  header.writeUInt16LE(dosDate, at + 8);
}

function wideFields(values: number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  for (const [nth, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * nth);
  return extra;
}

function descriptorOf({ crc, packed, size }: Written, wide: boolean): Buffer {
  const descriptor = Buffer.alloc(wide ? 24 : 16);
  descriptor.writeUInt32LE(0x0807_4b50, 0);
  descriptor.writeUInt32LE(crc, 4);
  if (wide) {
    descriptor.writeBigUInt64LE(BigInt(packed), 8);
    descriptor.writeBigUInt64LE(BigInt(size), 16);
  } else {
    descriptor.writeUInt32LE(packed, 8);
    descriptor.writeUInt32LE(size, 12);
  }
  return descriptor;
}

function endRecords(entries: number, bytes: number, at: number, { isZip64 }: ZipStyle): Buffer {
  const wide = isZip64 === true || entries >= 0xffff || isLarge(bytes) || isLarge(at);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(wide ? 0xffff : entries, 8);
  end.writeUInt16LE(wide ? 0xffff : entries, 10);
  end.writeUInt32LE(wide ? max32 : bytes, 12);
  end.writeUInt32LE(wide ? max32 : at, 16);
  if (!wide) return end;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x0606_4b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(entries), 24);
  record.writeBigUInt64LE(BigInt(entries), 32);
  record.writeBigUInt64LE(BigInt(bytes), 40);
  record.writeBigUInt64LE(BigInt(at), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x0706_4b50, 0);
  locator.writeBigUInt64LE(BigInt(at + bytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, end]);
}
