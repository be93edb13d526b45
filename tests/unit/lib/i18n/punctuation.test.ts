import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { allTranslations } from '../../../../lib/i18n/all-translations';
import type { Language } from '../../../../lib/i18n/languages';
import { type MessageGroup, messagesIn } from '../../../../lib/i18n/translation-types';
import en from '../../../../locales/en.json' with { type: 'json' };

const groups = Object.keys(en) as MessageGroup[];

/** A message with `X` for each value. */
function read(elements: MessageFormatElement[]): string[] {
  return elements.reduce<string[]>(
    (before, element) => {
      const parts =
        'options' in element
          ? Object.values(element.options).flatMap(({ value }) => read(value))
          : [element.type === TYPE.literal ? element.value : 'X'];
      return before.flatMap((words) => parts.map((part) => words + part));
    },
    [''],
  );
}

const han = '[\\u3040-\\u30ff\\u4e00-\\u9fff]';
/** Half-width punctuation next to full-width characters. */
const narrow = new RegExp(`${han} ?[,;:?!()]|[,;:?!(] ?${han}|\\.$`);

/** Patterns that no good writer of the language uses, and synonyms of terms that the texts use: one term per idea. */
const wrong: [Language, string, RegExp][] = [
  ['fr', 'an ordinary space beside a sign that must not begin a line', /[^:] :| [;?!»]|« |\w[:;?!»](?=\s|$)/],
  ['fr', 'guillemets without a narrow space inside', /«[^\u202f]|[^\u202f]»/],
  ['ja', 'a narrow sign, or foreign quotes', new RegExp(`${narrow.source}|[“”‘’"']`)],
  ['zh-CN', 'a narrow sign, or foreign quotes', new RegExp(`${narrow.source}|[「」‘’"']`)],
  ['zh-TW', 'a narrow sign, or foreign quotes', new RegExp(`${narrow.source}|[“”‘’"']`)],
  ['ar', 'a comma, semicolon or question mark of another script', /[\u0600-\u06ff][,;?]/],
  ['ar', 'a date or a numbered name that reads in the wrong order, without an isolate', /^[^\u2066]*(\d-\d|«X [\d(])/],
  ['de', 'quotes of another language', /“[^ .,;:!?)–]|["«»‘]/],
  ['es', 'a question without its opening', /^[^¿]*\?/],
  [
    'de',
    'a second word for the Downloads folder, IDs, tools, or downloading',
    /unter Downloads|Kennung|Werkzeug|\b(ge)?hol(en|t)\b/,
  ],
  ['fr', 'a second word for downloading or pausing', /récupér|suspend/i],
  ['es', 'a second word for settings, sources, or downloading', /ajustes|origen|obtener/i],
  ['pt-BR', 'a second word for a tab, sources, or trying again', /\babas?\b|origem|(?<!nada )de novo/i],
];

describe.each(wrong)('The words in %s', (language, what, sign) => {
  test(`have nowhere ${what}`, () => {
    const messages = Object.entries(messagesIn(allTranslations[language], groups));
    const faults = messages.flatMap(([key, words]) =>
      read(parse(words, { ignoreTag: true })).flatMap((said) => (sign.test(said) ? [`${key}: ${said}`] : [])),
    );
    expect(faults).toEqual([]);
  });
});
