import { IntlMessageFormat } from 'intl-messageformat';
import type { Failure } from '../errors';
import { bestCatalogue, type Catalogue, catalogues, type Key } from './catalogues';
import { en } from './en';
import { createFormats, type Formats } from './formats';

/** A failure for the person: what happened, what is safe all the same, what to do, and a detail worth reporting. */
type FailureWords = { what: string; safe: string; todo: string; detail: string | null };

/** All that a view needs to speak to a person in one language. */
export type Text = Formats & {
  /** The tag of the language spoken, for `lang` attributes. */
  language: string;
  /** The message of that name, with its values put in. Throws when a value is missing. */
  t(key: Key, values?: Record<string, string | number>): string;
  failure(failure: Failure): FailureWords;
  /** Why a list could not be read to its end. What an older or newer version has noted, and this one has no words for, is shown as it is. */
  sourceReason(reason: string): string;
};

const isKey = (name: string): name is Key => Object.hasOwn(en, name);

/** A locale of the same language keeps its own manner of writing numbers and dates; words of one language never mix with dates of another. */
function formatLocale(locale: string, language: string): string {
  try {
    const known = new Intl.Locale(locale);
    return known.language === new Intl.Locale(language).language ? known.toString() : language;
  } catch {
    return language;
  }
}

/**
 * Whether words are said as they stand: they hold nothing that ICU MessageFormat gives a meaning. In a build the others are read already
 * (`scripts/compiled-words.ts`), and no text.
 */
function isPlain(words: unknown): boolean {
  return typeof words === 'string' && /^[^{}'<#]*$/.test(words);
}

/** @param locale what the browser says; a language without a catalogue, or no tag at all, is answered in English, which `available` must hold. */
export function createText(locale: string, available: Readonly<Record<string, Catalogue>> = catalogues): Text {
  const language = bestCatalogue(locale, available);
  const own = available[language];
  const formats = createFormats(formatLocale(locale, language));
  const messages = new Map<Key, IntlMessageFormat>();

  function wordsOf(key: Key): string {
    const words = own?.[key] ?? available.en?.[key];
    if (words === undefined) throw new Error(`There are no words for ${key} here.`);
    return words;
  }

  function message(key: Key): IntlMessageFormat {
    const known = messages.get(key);
    if (known !== undefined) return known;
    // A borrowed message needs the plural rules of English, not those of the language that lacks it.
    const spoken = own?.[key] === undefined ? 'en' : language;
    const parsed = new IntlMessageFormat(wordsOf(key), spoken, undefined, { ignoreTag: true });
    messages.set(key, parsed);
    return parsed;
  }

  const t: Text['t'] = (key, values) => {
    const words = wordsOf(key);
    return isPlain(words) ? words : String(message(key).format(values));
  };

  const failure: Text['failure'] = ({ code, detail }) => {
    const isRoom = code === 'no-room' || code === 'save-no-room';
    const missing = isRoom ? Number(detail ?? Number.NaN) : Number.NaN;
    const needed = missing > 0 ? formats.bytes(missing) : 'unknown';
    return {
      what: t(`failure.${code}.what`),
      safe: t(`failure.${code}.safe`),
      todo: t(`failure.${code}.todo`, { needed }),
      detail: isRoom ? null : detail,
    };
  };

  return {
    ...formats,
    language,
    t,
    failure,
    sourceReason(reason) {
      const key = [`failure.${reason}.what`, `source-reason.${reason}`].find(isKey);
      return key === undefined ? reason : t(key);
    },
  };
}
