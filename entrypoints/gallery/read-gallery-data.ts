import { dataPath, type GalleryCall, type GalleryHead, type GalleryItem } from '../../lib/archive/gallery/gallery-data';
import { type Language, languageOf } from '../../lib/i18n/languages';
import type { Translation } from '../../lib/i18n/translation-types';

declare global {
  interface Window {
    soraGallery?: { push(call: GalleryCall): void };
  }
}

/** The calls of the scripts before this one. */
const loadedCalls = (): GalleryCall[] => (Array.isArray(window.soraGallery) ? window.soraGallery : []);

/** The data of `gallery/library.js`, or null if it's missing. */
export function readHead(): GalleryHead | null {
  for (const [what, head] of loadedCalls()) if (what === 'head') return head;
  return null;
}

/**
 * The language and region of the reader's browser, unless the page has to use its own language. Even then, numbers and
 * dates use the browser's region if the browser has that language.
 */
export function readLocale(): string {
  const { lang, dataset } = document.documentElement;
  return dataset.language === 'kept' && languageOf(navigator.language) !== lang ? lang : navigator.language;
}

/** The messages of `gallery/words.js`; undefined for English, or if they're missing. */
export function readTranslation(language: Language): Translation | undefined {
  for (const [what, words] of loadedCalls())
    if (what === 'words' && words[language] !== undefined) return { language, words: words[language] };
  return undefined;
}

/** Runs a script of the archive. Resolves with false if it doesn't exist. */
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
 * Reads the items one file at a time, so that the page stays responsive. Starts with the last file: IDs grow with time,
 * so it has the newest items. Resolves with the number of missing files.
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
