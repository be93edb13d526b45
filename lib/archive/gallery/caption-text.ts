import type { Media } from '../../model/ports';

/** Maximum bytes of captions whose text is stored. A movie's captions have a tenth of it. */
export const maxCaptionText = 512 * 1024;

/** The text of captions, for the gallery: a page on `file://` can't read it from their file. Null for other media. */
export function captionText({ kind, bytes, chunks }: Media): string | null {
  if (kind !== 'caption' || bytes > maxCaptionText) return null;
  const decoder = new TextDecoder();
  let text = '';
  for (const chunk of chunks()) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
