/** Every language that the extension speaks: its tag (BCP 47), its name in itself, and the direction of its writing. */
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

/** What a person may choose: one of the languages, or the browser's own. */
export const languageChoices = ['system', ...languages.map(({ tag }) => tag)] as const;

export type LanguageChoice = (typeof languageChoices)[number];

/** The language that readers of `locale` know best: that of the same language and script (`zh-HK` is written as `zh-TW` is), else English. */
export function languageOf(locale: string): Language {
  if (!isLocale(locale)) return 'en';
  const wanted = likely(locale);
  return languages.find(({ tag }) => likely(tag) === wanted)?.tag ?? 'en';
}

export function directionOf(language: Language): Direction {
  return languages.find(({ tag }) => tag === language)?.direction ?? 'ltr';
}

/** Whether it is a tag (BCP 47): browsers are known to tell such as `en-US@posix`, which is none. */
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
