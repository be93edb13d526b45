import type { GeneratedText } from '../finish/generated-files';
import { type GalleryHead, headScript } from './gallery-data';
import { type GalleryApp, galleryPage } from './gallery-page';

/** The page, and what it is told before the items. */
export function galleryFront({ account, parts, files }: GalleryHead, app: GalleryApp): GeneratedText[] {
  return [
    { path: 'gallery.html', text: [galleryPage(app)] },
    { path: 'gallery/library.js', text: [headScript({ account, parts, files })] },
  ];
}
