import type { Remote } from 'comlink';
import type { GalleryApp } from '../../lib/archive/gallery/gallery-page';
import { languageOf } from '../../lib/i18n/languages';
import { loadEngineText } from './engine-translations';
import type { PageApi } from './page-api-for-worker';

/** A built file of this extension. */
async function built(path: string): Promise<string> {
  const answer = await fetch(new URL(path, location.origin));
  if (!answer.ok) throw new Error(`${path} is missing from the extension`);
  return answer.text();
}

/**
 * The gallery in every archive: the built script and style, the messages in all languages, and those the page shows
 * without scripts.
 */
export async function galleryApp(host: Remote<PageApi>): Promise<GalleryApp> {
  const [script, style, translations, { t, language, direction }] = await Promise.all([
    built('/gallery.js'),
    built('/assets/gallery.css'),
    built('/words/gallery.js'),
    loadEngineText(host),
  ]);
  const words = { title: t('gallery.title'), opening: t('gallery.opening'), unpack: t('gallery.unpack') };
  // If users chose a language other than their browser's, the gallery must not use the reader's.
  const languageChosen = languageOf(navigator.language) !== language;
  return { script, style, translations, words: { language, direction, languageChosen, ...words } };
}
