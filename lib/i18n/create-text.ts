import { IntlMessageFormat } from 'intl-messageformat';
import type { Failure } from '../model/failure';
import type { DestinationName } from '../model/job';
import { bar, failures, sources } from './english';
import { type Direction, directionOf, isLocale, type Language, languageOf } from './languages';
import { createFormats, type Formats } from './locale-formats';
import type { MessageKey, Translation } from './translation-types';

/** A failure for the person: what happened, what is safe all the same, what to do, and a detail worth reporting. */
type FailureWords = { what: string; safe: string; todo: string; detail: string | null };

/** What is put into a message, by its name there. */
type Values = Record<string, string | number>;

/** All that a view needs to speak to a person in one language. */
export type Text = Formats & {
  /** The tag of the language spoken, for `lang` attributes. */
  language: Language;
  /** For `dir` attributes. */
  direction: Direction;
  /** The message of that name, with its values put in. Throws when a value is missing. */
  t(key: MessageKey, values?: Values): string;
  /** `destination`: where the export goes that it concerns; what goes there is a part or a file. */
  failure(failure: Failure, destination?: DestinationName): FailureWords;
  /** What has happened and what to do, as one text. */
  explain(failure: Failure): string;
  /** Sentences one after the other: Chinese and Japanese set no space between them. */
  sentences(...said: string[]): string;
  /** Why a list could not be read to its end. What an older or newer version has noted, and this one has no words for, is shown as it is. */
  sourceReason(reason: string): string;
  /** The name of a list or a source. One that only a newer version knows is named as it is in the data. */
  sourceName(source: string): string;
};

/** The bar's words in English: a page of Sora carries them, and is given another language only where that is spoken. */
const english: Translation = { language: 'en', words: { ...bar, ...sources, ...failures } };

const isKey = (name: string): name is MessageKey => Object.hasOwn(english.words, name);

/** Whoever reads the language in another country keeps their manner of writing numbers and dates; words of one language never mix with dates of another. */
const formatLocale = (locale: string, language: Language) =>
  isLocale(locale) && languageOf(locale) === language ? locale : language;

/**
 * Whether words are said as they stand: they hold nothing that ICU MessageFormat gives a meaning. In a build the others are read already
 * (`scripts/compile-messages.ts`), and no text.
 */
function isPlain(words: unknown): boolean {
  return typeof words === 'string' && /^[^{}'<#]*$/.test(words);
}

const spaceless: ReadonlySet<Language> = new Set(['ja', 'zh-CN', 'zh-TW']);

/** Begins with a letter that is written from right to left (Hebrew, Arabic and their kin), or a mark that stands for one. */
const beginsRtl = /^[^\p{L}\u200e\u200f]*[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff]/u;

/**
 * File names, links and numbers keep their own order among words that run from right to left, by an isolate (Unicode bidirectional
 * algorithm, LRI and PDI). One word alone needs none.
 */
const isolated = (value: string | number) =>
  typeof value !== 'string' || /^[\w-]*$/.test(value) || beginsRtl.test(value) ? value : `\u2066${value}\u2069`;

/** @param locale what the browser says; numbers and dates are written in its manner where it is one of the language spoken. Any string will do. */
export function createText(locale: string, { language, words }: Translation = english): Text {
  const spoken = formatLocale(locale, language);
  const formats = createFormats(spoken);
  const messages = new Map<MessageKey, IntlMessageFormat>();

  const ordered = (values: Values | undefined) =>
    values === undefined || directionOf(language) === 'ltr'
      ? values
      : Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isolated(value)]));

  function wordsOf(key: MessageKey): string {
    const found = words[key];
    if (found === undefined) throw new Error(`There are no words for ${key} here.`);
    return found;
  }

  function message(key: MessageKey): IntlMessageFormat {
    const known = messages.get(key);
    if (known !== undefined) return known;
    const parsed = new IntlMessageFormat(wordsOf(key), spoken, undefined, { ignoreTag: true });
    messages.set(key, parsed);
    return parsed;
  }

  const t: Text['t'] = (key, values) => {
    const found = wordsOf(key);
    return isPlain(found) ? found : String(message(key).format(ordered(values)));
  };

  const failure: Text['failure'] = ({ code, detail }, destination) => {
    const isRoom = code === 'no-room' || code === 'save-no-room' || code === 'folder-full';
    const missing = isRoom ? Number(detail ?? Number.NaN) : Number.NaN;
    const needed = missing > 0 ? formats.bytes(missing) : 'unknown';
    const values = { needed, saved: destination === 'zip' ? 'part' : 'file' };
    return {
      what: t(`failure.${code}.what`, values),
      safe: t(`failure.${code}.safe`, values),
      todo: t(`failure.${code}.todo`, values),
      detail: isRoom ? null : detail,
    };
  };

  const sentences: Text['sentences'] = (...said) => said.join(spaceless.has(language) ? '' : ' ');

  return {
    ...formats,
    language,
    direction: directionOf(language),
    t,
    failure,
    explain(failed) {
      const { what, todo } = failure(failed);
      return sentences(what, todo);
    },
    sentences,
    sourceReason(reason) {
      const key = [`failure.${reason}.what`, `source-reason.${reason}`].find(isKey);
      return key === undefined ? reason : t(key);
    },
    sourceName(source) {
      const key = `source.${source}`;
      return isKey(key) ? t(key) : source;
    },
  };
}
