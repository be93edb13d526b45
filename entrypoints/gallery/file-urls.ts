import type { GalleryItem } from '../../lib/archive/gallery/gallery-data';

/** The address of a file of the bag, from the page at its root. A name may hold what means something else in an address. */
export function fileUrl(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * Captions as an address of their own: `file://` keeps a page from reading a text file beside it. WebVTT as it is; SubRip differs in its
 * head and its comma. Null where the text is not known.
 */
export function trackUrl({ cues }: Pick<GalleryItem, 'cues'>): string | null {
  if (cues === null) return null;
  const text = cues.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const vtt = text.startsWith('WEBVTT') ? text : `WEBVTT\n\n${text.replace(/(\d\d:\d\d:\d\d),(\d{3})/g, '$1.$2')}`;
  return `data:text/vtt;charset=utf-8,${encodeURIComponent(vtt.toWellFormed())}`;
}
