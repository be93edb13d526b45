import type { Kind } from '../sora/item';

export type MediaType = { mediaType: string; extension: string; kind: Extract<Kind, 'video' | 'image' | 'caption'> };

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** Enough bytes to know any type below. */
export const sniffBytes = 64;

/** The type of a file by its first bytes, never by its name or by what a header says; null when it is none of ours. */
export function sniff(head: Uint8Array): MediaType | null {
  if (ascii(head, 4, 8) === 'ftyp') return { mediaType: 'video/mp4', extension: 'mp4', kind: 'video' };
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP')
    return { mediaType: 'image/webp', extension: 'webp', kind: 'image' };
  if (ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n') return { mediaType: 'image/png', extension: 'png', kind: 'image' };
  if (ascii(head, 0, 3) === '\xff\xd8\xff') return { mediaType: 'image/jpeg', extension: 'jpg', kind: 'image' };
  if (/^GIF8[79]a/.test(ascii(head, 0, 6))) return { mediaType: 'image/gif', extension: 'gif', kind: 'image' };
  if (ascii(head, 0, 4) === '\x1aE\xdf\xa3' && ascii(head, 0, sniffBytes).includes('webm'))
    return { mediaType: 'video/webm', extension: 'webm', kind: 'video' };
  return null;
}
