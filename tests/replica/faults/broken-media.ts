import { type Body, bytesBody, readAll } from '../http/body';

/** A broken file's content type, and the bytes that are sent instead. */
type Broken = { contentType: string; bytes: Buffer };

const brands = {
  mp4: ['isom', 'video/mp4'],
  mov: ['qt  ', 'video/quicktime'],
  avif: ['avif', 'image/avif'],
  heic: ['heic', 'image/heic'],
} as const;

const payload = Buffer.alloc(4096, 7);

/**
 * Lengths that the second box can't have (ISO 14496-12, 4.2): they don't include their own header, or exceed the file.
 */
const lyingLengths = {
  'box-64-zero': { short: 1, long: 0n },
  'box-64-eight': { short: 1, long: 8n },
  'box-64-beyond': { short: 1, long: 2n ** 63n },
  'box-beyond': { short: 0x7fff_ffff, long: null },
  'box-two': { short: 2, long: null },
  'box-seven': { short: 7, long: null },
} as const;
type LyingLength = keyof typeof lyingLengths;
type Brand = keyof typeof brands;

function box(type: string, short: number, content: Buffer, long: bigint | null = null): Buffer {
  const head = Buffer.alloc(long === null ? 8 : 16);
  head.writeUInt32BE(short, 0);
  head.write(type, 4, 'latin1');
  if (long !== null) head.writeBigUInt64BE(long, 8);
  return Buffer.concat([head, content]);
}

function lyingBox(brand: Brand, length: LyingLength): Broken {
  const [major, contentType] = brands[brand];
  const { short, long } = lyingLengths[length];
  const start = box('ftyp', 24, Buffer.from(`${major}\0\0\0\0${major}mif1`, 'latin1'));
  return { contentType, bytes: Buffer.concat([start, box('mdat', short, payload, long)]) };
}

const hex = (digits: string) => Buffer.from(digits.replaceAll(' ', ''), 'hex');
const lying = (contentType: string, head: Buffer): Broken => ({ contentType, bytes: Buffer.concat([head, payload]) });

/** Other types, with an impossible length or one that exceeds the file. */
const lyingOthers = {
  'webm-beyond': lying('video/webm', hex('1a45dfa3 87 4282 84 7765626d 18538067 01 00ffffffffffff')),
  'webm-no-length': lying('video/webm', hex('1a45dfa3 87 4282 84 7765626d 18538067 00')),
  'png-beyond': lying('image/png', hex('89504e470d0a1a0a 7fffffff 49444154')),
  'jpg-zero': lying('image/jpeg', hex('ffd8ffe0 0000')),
  'gif-unended': lying('image/gif', hex('474946383961 0100 0100 00 00 00 21fe ff')),
  'webp-zero': lying('image/webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1')),
  'webp-beyond': lying('image/webp', Buffer.from('RIFF\xff\xff\xff\x7fWEBPVP8 ', 'latin1')),
};

/** Every file with a wrong length, by the name of its fault. */
const lyingFiles = {
  ...Object.fromEntries(
    (Object.keys(brands) as Brand[]).flatMap((brand) =>
      (Object.keys(lyingLengths) as LyingLength[]).map((length) => [`${brand}-${length}`, lyingBox(brand, length)]),
    ),
  ),
  ...lyingOthers,
} as Record<LyingFile, Broken>;

export type LyingFile = `${Brand}-${LyingLength}` | keyof typeof lyingOthers;

export const lyingFileNames = Object.keys(lyingFiles) as LyingFile[];

/** A file whose length no reader may trust. */
export function lyingFile(name: LyingFile): { contentType: string; body: Body } {
  const { contentType, bytes } = lyingFiles[name];
  return { contentType, body: bytesBody(bytes) };
}

/** The first half of a file, declared as complete. */
export const truncated = (body: Body): Body => bytesBody(readAll(body).subarray(0, Math.floor(body.size / 2)));
