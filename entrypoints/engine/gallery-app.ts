import type { GalleryApp } from '../../lib/archive/gallery/page';
import { createPageText } from '../../lib/text/page-text';

/** A file of this extension, as it was built. */
async function built(path: string): Promise<string> {
  const answer = await fetch(new URL(path, location.origin));
  if (!answer.ok) throw new Error(`${path} is missing from the extension`);
  return answer.text();
}

/** The gallery that goes into every archive: another entrypoint of this build, and the words of its page. */
export async function galleryApp(): Promise<GalleryApp> {
  const [script, style] = await Promise.all([built('/gallery.js'), built('/assets/gallery.css')]);
  const { t, language } = createPageText(navigator.language);
  const words = { title: t('gallery.title'), opening: t('gallery.opening'), unpack: t('gallery.unpack') };
  return { script, style, words: { language, ...words } };
}
