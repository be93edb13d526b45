import { crc32 } from 'node:zlib';
import { type Body, bytesBody, joinedBody, paddingBody, readAll } from '../http/body';

/**
 * Files that stay valid and differ by `label`: a part that every reader skips has the label and padding, up to `total`
 * bytes. A file is never smaller than its sample with the label.
 */

/** A `free` box at the end (ISO 14496-12, 8.1.2). From 4 GiB on, the box has a 64-bit size (4.2). */
export function uniqueMp4(sample: Buffer, label: string, total: number, padding = paddingBody): Body {
  const payload = labelAndPadding(label, total - sample.length - 8, padding);
  const size = payload.size + 8;
  const header = size < 2 ** 32 ? Buffer.alloc(8) : Buffer.alloc(16);
  header.writeUInt32BE(size < 2 ** 32 ? size : 1, 0);
  header.write('free', 4, 'latin1');
  if (header.length === 16) header.writeBigUInt64BE(BigInt(size + 8), 8);
  return joinedBody([bytesBody(sample), bytesBody(header), payload]);
}

/** An unknown chunk at the end, which the extended format allows (RFC 9649, 2.7). The sample is a simple lossy file. */
export function uniqueWebp(sample: Buffer, label: string, total: number): Body {
  const picture = sample.subarray(12);
  const payload = labelAndPadding(label, total - sample.length - 18 - 8);
  const parts = [extendedHeader(picture), bytesBody(picture), bytesBody(chunkHeader('NAME', payload.size)), payload];
  if (payload.size % 2 === 1) parts.push(bytesBody(Buffer.alloc(1)));
  const body = joinedBody(parts);
  const riff = Buffer.concat([chunkHeader('RIFF', body.size + 4), Buffer.from('WEBP')]);
  return joinedBody([bytesBody(riff), body]);
}

/** A `tEXt` chunk before `IEND`, the last twelve bytes (RFC 2083, 4.2.3). */
export function uniquePng(sample: Buffer, label: string, total: number): Body {
  const end = sample.length - 12;
  const keyword = Buffer.from('tEXtComment\0', 'latin1');
  const payload = labelAndPadding(label, total - sample.length - 8 - keyword.length);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(keyword.length - 4 + payload.size);
  let sum = crc32(keyword);
  for (const part of payload.slice(0, payload.size)) sum = crc32(part, sum);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(sum);
  return joinedBody([
    bytesBody(sample.subarray(0, end)),
    bytesBody(Buffer.concat([length, keyword])),
    payload,
    bytesBody(Buffer.concat([check, sample.subarray(end)])),
  ]);
}

/** A comment before the trailer, the last byte, in blocks of at most 255 (GIF89a, 24). */
export function uniqueGif(sample: Buffer, label: string, total: number): Body {
  const payload = readAll(labelAndPadding(label, total - sample.length - 3));
  const blocks = inBlocks(payload, 255).flatMap((block) => [Buffer.from([block.length]), block]);
  const extension = Buffer.concat([Buffer.from([0x21, 0xfe]), ...blocks, Buffer.alloc(1)]);
  return bytesBody(Buffer.concat([sample.subarray(0, -1), extension, sample.subarray(-1)]));
}

/** Comments after the first segment, which is JFIF's, each of at most 64 KiB (ITU-T T.81, B.2.4.5). */
export function uniqueJpeg(sample: Buffer, label: string, total: number): Body {
  const at = 4 + sample.readUInt16BE(4);
  const comments = inBlocks(readAll(labelAndPadding(label, total - sample.length - 4)), 65_533).flatMap((block) => {
    const head = Buffer.from([0xff, 0xfe, 0, 0]);
    head.writeUInt16BE(block.length + 2, 2);
    return [head, block];
  });
  return bytesBody(Buffer.concat([sample.subarray(0, at), ...comments, sample.subarray(at)]));
}

/** A `Void` element at the end, with an eight-byte size (RFC 8794, 11.3.2). */
export function uniqueWebm(sample: Buffer, label: string, total: number): Body {
  const payload = labelAndPadding(label, total - sample.length - 9);
  const head = Buffer.alloc(9);
  head.writeUInt8(0xec, 0);
  head.writeBigUInt64BE(BigInt(payload.size) | (1n << 56n), 1);
  return joinedBody([bytesBody(sample), bytesBody(head), payload]);
}

function inBlocks(bytes: Buffer, most: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / most) }, (_, nth) =>
    bytes.subarray(nth * most, (nth + 1) * most),
  );
}

function labelAndPadding(label: string, size: number, padding = paddingBody): Body {
  const words = Buffer.from(label);
  return joinedBody([bytesBody(words), padding(label, Math.max(0, size - words.length))]);
}

function chunkHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(8);
  header.write(name, 0, 'latin1');
  header.writeUInt32LE(size, 4);
  return header;
}

/** `VP8X` without flags. The canvas is the image's own size, from its key frame (RFC 6386, 9.1). */
function extendedHeader(picture: Buffer): Body {
  const width = picture.readUInt16LE(14) & 0x3fff;
  const height = picture.readUInt16LE(16) & 0x3fff;
  const fields = Buffer.alloc(10);
  fields.writeUIntLE(width - 1, 4, 3);
  fields.writeUIntLE(height - 1, 7, 3);
  return bytesBody(Buffer.concat([chunkHeader('VP8X', 10), fields]));
}
