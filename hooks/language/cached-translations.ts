import { languageOf } from '../../lib/i18n/languages';
import { hasAllWords } from '../../lib/i18n/page-text';
import type { SpokenLanguage } from '../../lib/messaging/messages';

const storageKey = 'words';

/**
 * The translations that the extension's pages used last. A page starts with them, because the background may have to
 * wake first. Null if there are none yet, or if an older version stored an incomplete set.
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
