import { dataPath, type GalleryCall, type GalleryHead, type GalleryItem } from '../../lib/archive/gallery/gallery-data';
import { type Language, languageOf } from '../../lib/i18n/languages';
import type { Translation } from '../../lib/i18n/translation-types';

declare global {
  interface Window {
    soraGallery?: { push(call: GalleryCall): void };
  }
}

/** What the scripts before this one have loaded. */
const loadedCalls = (): GalleryCall[] => (Array.isArray(window.soraGallery) ? window.soraGallery : []);

/** What `gallery/library.js` has loaded; null where it is missing. */
export function readHead(): GalleryHead | null {
  for (const [what, head] of loadedCalls()) if (what === 'head') return head;
  return null;
}

/**
 * What to speak, and in the manner of which country: as the browser does that reads, unless the page keeps to its own language. Even
 * then numbers and dates are written as the browser writes them, where it speaks that language.
 */
export function readLocale(): string {
  const { lang, dataset } = document.documentElement;
  return dataset.language === 'kept' && languageOf(navigator.language) !== lang ? lang : navigator.language;
}

/** Words of `gallery/words.js`; undefined where English is to be spoken, or they are missing. */
export function readTranslation(language: Language): Translation | undefined {
  for (const [what, words] of loadedCalls())
    if (what === 'words' && words[language] !== undefined) return { language, words: words[language] };
  return undefined;
}

/** Runs a script of the archive. False when it is not there. */
function run(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = path;
    script.onload = () => resolve(true);
    script.onerror = () => resolve(false);
    document.head.append(script);
  });
}

/**
 * Reads the items, a file at a time so that the page stays quick. The last file first: ids grow with time, so it holds the newest.
 * Resolves with the number of files that are missing.
 */
export async function readItems(files: number, onItems: (items: GalleryItem[]) => void): Promise<number> {
  window.soraGallery = {
    push([what, value]) {
      if (what === 'items') onItems(value);
    },
  };
  let missing = 0;
  for (let number = files; number > 0; number--) if (!(await run(dataPath(number)))) missing++;
  return missing;
}
