import { IntlMessageFormat } from 'intl-messageformat';
import type { Failure } from '../model/failure';
import type { DestinationName } from '../model/job';
import { bar, failures, sources } from './english';
import { type Direction, directionOf, isLocale, type Language, languageOf } from './languages';
import { createFormats, type Formats } from './locale-formats';
import type { MessageKey, Translation } from './translation-types';

/** The text of a failure: what happened, what's safe, what to do, and details for a report. */
type FailureWords = { what: string; safe: string; todo: string; detail: string | null };

/** The values in a message, by name. */
type Values = Record<string, string | number>;

/** Everything that a view needs for showing text in one language. */
export type Text = Formats & {
  /** The language's tag, for `lang` attributes. */
  language: Language;
  /** For `dir` attributes. */
  direction: Direction;
  /** The message with that key, with its values. Throws if a value is missing. */
  t(key: MessageKey, values?: Values): string;
  /** `destination`: the destination of the affected export, which decides whether the text says part or file. */
  failure(failure: Failure, destination?: DestinationName): FailureWords;
  /** What happened and what to do, as one text. */
  explain(failure: Failure): string;
  /** Joins sentences. Chinese and Japanese put no space between them. */
  sentences(...said: string[]): string;
  /**
   * Why a list couldn't be read to its end. A reason from another version that this one has no text for is shown as it
   * is.
   */
  sourceReason(reason: string): string;
  /** The name of a list or a source. One that only a newer version knows is shown as it is in the data. */
  sourceName(source: string): string;
};

/** The bar's messages in English. Every page of Sora loads them; another language is only loaded if it's used. */
const english: Translation = { language: 'en', words: { ...bar, ...sources, ...failures } };

const isKey = (name: string): name is MessageKey => Object.hasOwn(english.words, name);

/**
 * Uses the region of the reader's locale for numbers and dates if it has the same language. Text in one language is
 * never mixed with dates in another.
 */
const formatLocale = (locale: string, language: Language) =>
  isLocale(locale) && languageOf(locale) === language ? locale : language;

/**
 * Whether the message can be used as it is, without ICU MessageFormat syntax. In a build, the others are already parsed
 * (`scripts/compile-messages.ts`), and aren't strings.
 */
function isPlain(words: unknown): boolean {
  return typeof words === 'string' && /^[^{}'<#]*$/.test(words);
}

const spaceless: ReadonlySet<Language> = new Set(['ja', 'zh-CN', 'zh-TW']);

/** Starts with a right-to-left letter (Hebrew, Arabic and related scripts), or a right-to-left mark. */
const beginsRtl = /^[^\p{L}\u200e\u200f]*[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff]/u;

/**
 * In right-to-left text, isolates keep file names, links and numbers in their own order (Unicode bidirectional
 * algorithm, LRI, RLI and PDI). Without them, a number moves to the other side of a Latin word in front of it.
 * Lowercase words are left as they are, because they can choose a variant of a message.
 */
function isolated(value: string | number): string | number {
  if (typeof value !== 'string' || /^[a-z\d-]*$/.test(value)) return value;
  if (!beginsRtl.test(value)) return `\u2066${value}\u2069`;
  return /[a-z]$/i.test(value) ? `\u2067${value}\u2069` : value;
}

/** @param locale the browser's locale, for numbers and dates if it has the same language. Any string is accepted. */
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
      // A bare number says nothing.
      detail: isRoom || code === 'files-needed' ? null : detail,
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
