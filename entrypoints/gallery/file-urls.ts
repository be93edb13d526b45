import type { GalleryItem } from '../../lib/archive/gallery/gallery-data';

/** The URL of a file in the bag, relative to the page at its root. Escapes URLs' special characters. */
export function fileUrl(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Whether some programs may have unpacked a file under another name: decomposed (NFD), as on old macOS disks. */
export const hasOtherName = (path: string): boolean => path.normalize('NFD') !== path;

/**
 * Captions as a data URL: on `file://`, a page can't read a text file next to it. WebVTT stays as it is; SubRip differs
 * in its header and its comma. Null if the text isn't known.
 */
export function trackUrl({ cues }: Pick<GalleryItem, 'cues'>): string | null {
  if (cues === null) return null;
  const text = cues.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const vtt = text.startsWith('WEBVTT') ? text : `WEBVTT\n\n${text.replace(/(\d\d:\d\d:\d\d),(\d{3})/g, '$1.$2')}`;
  return `data:text/vtt;charset=utf-8,${encodeURIComponent(vtt.toWellFormed())}`;
}
