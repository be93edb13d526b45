import type { Remote } from 'comlink';
import type { GalleryApp } from '../../lib/archive/gallery/gallery-page';
import { languageOf } from '../../lib/i18n/languages';
import { loadEngineText } from './engine-translations';
import type { PageApi } from './page-api-for-worker';

/** A file of this extension, as it was built. */
async function built(path: string): Promise<string> {
  const answer = await fetch(new URL(path, location.origin));
  if (!answer.ok) throw new Error(`${path} is missing from the extension`);
  return answer.text();
}

/**
 * The gallery that goes into every archive: another entrypoint of this build, the words of all languages, and those of its page while no
 * script speaks.
 */
export async function galleryApp(host: Remote<PageApi>): Promise<GalleryApp> {
  const [script, style, translations, { t, language, direction }] = await Promise.all([
    built('/gallery.js'),
    built('/assets/gallery.css'),
    built('/words/gallery.js'),
    loadEngineText(host),
  ]);
  const words = { title: t('gallery.title'), opening: t('gallery.opening'), unpack: t('gallery.unpack') };
  // Of those who have chosen a language that is not their browser's, the gallery must not speak the browser's.
  const languageChosen = languageOf(navigator.language) !== language;
  return { script, style, translations, words: { language, direction, languageChosen, ...words } };
}
