import { languageOf } from '../../lib/i18n/languages';
import { hasAllWords } from '../../lib/i18n/page-text';
import type { SpokenLanguage } from '../../lib/messaging/messages';

const storageKey = 'words';

/**
 * What the pages of the extension have spoken last. A page begins with it: whoever is asked for words may have to be woken first. Null
 * where nobody knows yet what a person reads, and where an older version has left words that do not suffice.
 */
export function readCachedTranslations(): SpokenLanguage | null {
  const saved = localStorage.getItem(storageKey);
  if (saved === null) {
    const locale = navigator.language;
    return languageOf(locale) === 'en' ? { locale, translation: null } : null;
  }
  const spoken: SpokenLanguage = JSON.parse(saved);
  return spoken.translation === null || hasAllWords(spoken.translation) ? spoken : null;
}

export function cacheTranslations(spoken: SpokenLanguage): void {
  localStorage.setItem(storageKey, JSON.stringify(spoken));
}
