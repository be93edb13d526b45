/** Reads `length` bytes at `at`, or fewer at the end of the file. Positions must increase. */
export type ReadBytes = (at: number, length: number) => Promise<Uint8Array>;

export type PixelSize = { width: number; height: number };

/** Maximum number of boxes and segments. Real files have a few hundred. */
const maxSteps = 10_000;
/** Larger values aren't plausible sizes. */
const maxPixels = 100_000;

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Reads width and height from a file's header: MP4, MOV, PNG, JPEG, WebP, GIF. Null for other types, or if the header
 * has none. `extension`: that of the detected type. `size`: the file's length in bytes. The package image-size doesn't
 * support video, probe-image-size needs Node streams, and MP4 packages bring decoders and writers. For two numbers at
 * fixed positions, this code is smaller.
 */
export async function pixelSize(extension: string, size: number, read: ReadBytes): Promise<PixelSize | null> {
  const found = Object.hasOwn(readers, extension) ? await readers[extension]?.(size, read) : null;
  if (found == null) return null;
  const isSize = (side: number) => Number.isInteger(side) && side > 0 && side <= maxPixels;
  return isSize(found.width) && isSize(found.height) ? found : null;
}

/** The size of the largest track (ISO 14496-12 8.3.2). A file may also have sound and a cover. */
async function ofMovie(size: number, read: ReadBytes): Promise<PixelSize | null> {
  let best: PixelSize | null = null;
  let at = 0;
  for (let step = 0; step < maxSteps && at + 8 <= size; step++) {
    const head = await read(at, 16);
    if (head.length < 8) break;
    const name = ascii(head, 4, 8);
    if (name === 'moov' || name === 'trak') {
      // Its content is boxes, too.
      at += 8;
      continue;
    }
    const short = viewOf(head).getUint32(0);
    const length = short === 1 && head.length === 16 ? Number(viewOf(head).getBigUint64(8)) : short;
    if (length < 8) break;
    if (name === 'tkhd' && length <= 1024) {
      // Both are at the end of the box, as 16.16 fixed point.
      const sides = await read(at + length - 8, 8);
      const [width, height] = sides.length < 8 ? [0, 0] : [viewOf(sides).getUint16(0), viewOf(sides).getUint16(4)];
      if (width * height > (best === null ? 0 : best.width * best.height)) best = { width, height };
    }
    at += length;
  }
  return best;
}

/** PNG 11.2.1 */
async function ofPng(_size: number, read: ReadBytes): Promise<PixelSize | null> {
  const head = await read(0, 24);
  if (head.length < 24 || ascii(head, 12, 16) !== 'IHDR') return null;
  return { width: viewOf(head).getUint32(16), height: viewOf(head).getUint32(20) };
}

/** GIF89a 18 */
async function ofGif(_size: number, read: ReadBytes): Promise<PixelSize | null> {
  const head = await read(0, 10);
  if (head.length < 10 || ascii(head, 0, 4) !== 'GIF8') return null;
  return { width: viewOf(head).getUint16(6, true), height: viewOf(head).getUint16(8, true) };
}

/** RFC 9649 2.5 to 2.7 */
async function ofWebp(_size: number, read: ReadBytes): Promise<PixelSize | null> {
  const head = await read(0, 30);
  if (head.length < 30) return null;
  const view = viewOf(head);
  const sides = {
    'VP8 ': () => ({ width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }),
    VP8L: () => {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    },
    VP8X: () => ({
      width: (view.getUint32(24, true) & 0xffffff) + 1,
      height: (view.getUint32(26, true) >>> 8) + 1,
    }),
  };
  const chunk = ascii(head, 12, 16);
  return Object.hasOwn(sides, chunk) ? sides[chunk as keyof typeof sides]() : null;
}

/** The frame header is the first segment of type C0 to CF except C4, C8 and CC (ITU-T T.81 B.2.2). */
async function ofJpeg(size: number, read: ReadBytes): Promise<PixelSize | null> {
  let at = 2;
  for (let step = 0; step < maxSteps && at + 4 <= size; step++) {
    const head = await read(at, 9);
    const [mark, marker] = head;
    if (mark !== 0xff || marker === undefined || head.length < 4) return null;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return head.length < 9 ? null : { width: viewOf(head).getUint16(7), height: viewOf(head).getUint16(5) };
    at += 2 + viewOf(head).getUint16(2);
  }
  return null;
}

const readers: Record<string, (size: number, read: ReadBytes) => Promise<PixelSize | null>> = {
  mp4: ofMovie,
  mov: ofMovie,
  png: ofPng,
  jpg: ofJpeg,
  gif: ofGif,
  webp: ofWebp,
};
