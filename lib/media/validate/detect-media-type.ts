import type { Kind } from '../../model/item';

export type MediaType = { mediaType: string; extension: string; kind: Extract<Kind, 'video' | 'image' | 'caption'> };

/** Decodes Latin-1: one character per byte. */
const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** Enough bytes to detect any of these types. */
export const sniffBytes = 64;

const image = (subtype: string, extension = subtype): MediaType => ({
  mediaType: `image/${subtype}`,
  extension,
  kind: 'image',
});
const video = (subtype: string, extension = subtype): MediaType => ({
  mediaType: `video/${subtype}`,
  extension,
  kind: 'video',
});

/**
 * Reads the brands of an ISO base media file: the major one, and for a general image the compatible ones (ISO 14496-12
 * 4.3).
 */
function ofBrands(head: Uint8Array): MediaType {
  const major = text(head, 8, 12);
  const length = new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0);
  const brands = [major, ...(text(head, 16, Math.min(length, sniffBytes)).match(/.{4}/gs) ?? [])];
  if (major === 'qt  ') return video('quicktime', 'mov');
  if (/^(avi[fs]|mif1|msf1)$/.test(major) && brands.some((brand) => /^avi[fs]$/.test(brand))) return image('avif');
  if (/^(hei[cx]|heim|heis|mif1)$/.test(major)) return image('heic');
  return video('mp4');
}

/** Detects the media type by a file's first bytes, not by its name or headers. Null if unsupported. */
export function sniff(head: Uint8Array): MediaType | null {
  if (text(head, 4, 8) === 'ftyp') return ofBrands(head);
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP') return image('webp');
  if (text(head, 0, 8) === '\x89PNG\r\n\x1a\n') return image('png');
  if (text(head, 0, 3) === '\xff\xd8\xff') return image('jpeg', 'jpg');
  if (/^GIF8[79]a/.test(text(head, 0, 6))) return image('gif');
  if (text(head, 0, 4) === '\x1aE\xdf\xa3' && text(head, 0, sniffBytes).includes('webm')) return video('webm');
  return null;
}
