import type { Media } from '../../model/ports';

/** Bytes of captions that are kept as text beside their file; a film's have a tenth of it. */
export const maxCaptionText = 512 * 1024;

/** The text of captions, for the gallery: a page on `file://` may not read it from the file. Null for other media. */
export function captionText({ kind, bytes, chunks }: Media): string | null {
  if (kind !== 'caption' || bytes > maxCaptionText) return null;
  const decoder = new TextDecoder();
  let text = '';
  for (const chunk of chunks()) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
