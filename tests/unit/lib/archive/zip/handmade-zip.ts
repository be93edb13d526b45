import { crc32 } from 'node:zlib';
import { createSparseVolume } from './sparse-volume';

/** An entry as another program writes it. */
export type HandmadeEntry = {
  name: Uint8Array | string;
  content?: Uint8Array;
  /** The size. What `content` lacks is zeros, which take no memory. */
  bytes?: number;
  /** The compressed content. */
  deflated?: Uint8Array;
  /** General purpose flags, such as 0x0800 for UTF-8 names. */
  flags?: number;
  extra?: Uint8Array;
};

const lower32 = (value: number) => value % 2 ** 32;

/** An extra field: ID, length and content. */
function extraField(id: number, content: Uint8Array): Uint8Array {
  const field = Buffer.alloc(4 + content.length);
  field.writeUInt16LE(id, 0);
  field.writeUInt16LE(content.length, 2);
  field.set(content, 4);
  return field;
}

/** Info-ZIP's Unicode path (0x7075): the name in UTF-8, after the CRC-32 of the name that it replaces. */
export function unicodePathField(name: string, of: Uint8Array): Uint8Array {
  const head = Buffer.alloc(5);
  head.writeUInt8(1, 0);
  head.writeUInt32LE(crc32(of), 1);
  return extraField(0x7075, Buffer.concat([head, Buffer.from(name)]));
}

/**
 * A ZIP without ZIP64, like those that Archive Utility and ditto on macOS write: sizes, offsets and counts are truncated
 * to their field, sizes and CRC-32 are in a data descriptor after the data, and names aren't marked as UTF-8.
 * `isReversed`: the directory lists the last entry first.
 */
export function handmadeZip(entries: Iterable<HandmadeEntry>, { isReversed = false } = {}): Blob {
  const volume = createSparseVolume();
  const directory: Uint8Array[] = [];

  let at = 0;
  for (const { name: named, content = new Uint8Array(), deflated, flags = 0, extra, ...sizes } of entries) {
    const bytes = sizes.bytes ?? content.length;
    const packed = deflated?.length ?? bytes;
    const method = deflated === undefined ? 0 : 8;
    const name = typeof named === 'string' ? Buffer.from(named) : named;
    const crc = crc32(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags | 8, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(name.length, 26);
    volume.write(Buffer.concat([local, name]), { at });
    const data = at + local.length + name.length;
    volume.write(deflated ?? content, { at: data });
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(crc, 4);
    descriptor.writeUInt32LE(lower32(packed), 8);
    descriptor.writeUInt32LE(lower32(bytes), 12);
    volume.write(descriptor, { at: data + packed });

    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(0x0315, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(flags | 8, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(lower32(packed), 20);
    central.writeUInt32LE(lower32(bytes), 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(extra?.length ?? 0, 30);
    central.writeUInt32LE(lower32(at), 42);
    const listed = Buffer.concat([central, name, extra ?? new Uint8Array()]);
    if (isReversed) directory.unshift(listed);
    else directory.push(listed);
    at = data + packed + descriptor.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  for (const place of [8, 10]) end.writeUInt16LE(directory.length % 2 ** 16, place);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(lower32(at), 16);
  volume.write(Buffer.concat([central, end]), { at });
  return volume.toBlob();
}
