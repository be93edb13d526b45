/** All languages of the extension: the tag (BCP 47), its own name, and the writing direction. */
export const languages = [
  { tag: 'en', name: 'English', direction: 'ltr' },
  { tag: 'de', name: 'Deutsch', direction: 'ltr' },
  { tag: 'fr', name: 'Français', direction: 'ltr' },
  { tag: 'es', name: 'Español', direction: 'ltr' },
  { tag: 'pt-BR', name: 'Português (Brasil)', direction: 'ltr' },
  { tag: 'ja', name: '日本語', direction: 'ltr' },
  { tag: 'ko', name: '한국어', direction: 'ltr' },
  { tag: 'zh-CN', name: '简体中文', direction: 'ltr' },
  { tag: 'zh-TW', name: '繁體中文', direction: 'ltr' },
  { tag: 'ar', name: 'العربية', direction: 'rtl' },
] as const;

export type Language = (typeof languages)[number]['tag'];

export type Direction = (typeof languages)[number]['direction'];

/** The language setting: a language, or the browser's. */
export const languageChoices = ['system', ...languages.map(({ tag }) => tag)] as const;

export type LanguageChoice = (typeof languageChoices)[number];

/**
 * The language for readers of `locale`: one with the same language and script (`zh-HK` uses the script of `zh-TW`), or
 * else English.
 */
export function languageOf(locale: string): Language {
  if (!isLocale(locale)) return 'en';
  const wanted = likely(locale);
  return languages.find(({ tag }) => likely(tag) === wanted)?.tag ?? 'en';
}

export function directionOf(language: Language): Direction {
  return languages.find(({ tag }) => tag === language)?.direction ?? 'ltr';
}

/** Whether it's a valid tag (BCP 47). Browsers are known to report others, such as `en-US@posix`. */
export function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
}

function likely(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
}
