import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { allTranslations } from '../../../../lib/i18n/all-translations';
import { languages } from '../../../../lib/i18n/languages';
import { type MessageGroup, type MessageKey, messagesIn } from '../../../../lib/i18n/translation-types';
import en from '../../../../locales/en.json' with { type: 'json' };

const groups = Object.keys(en) as MessageGroup[];
const english = Object.entries(messagesIn(en, groups)) as [MessageKey, string][];
const others = languages.map(({ tag }) => tag).filter((tag) => tag !== 'en');

/** More items than a library is likely to have. Beyond them, some languages have a plural for millions. */
const counts = Array.from({ length: 1001 }, (_, count) => count);

type Plural = Extract<MessageFormatElement, { type: TYPE.plural }>;

function inside(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => [
    element,
    ...('options' in element ? Object.values(element.options).flatMap(({ value }) => inside(value)) : []),
  ]);
}

const elementsOf = (words: string) => inside(parse(words, { ignoreTag: true }));
const pluralsIn = (words: string) =>
  elementsOf(words).filter((element): element is Plural => element.type === TYPE.plural);

/** Names of a message's values. `shown`: those in its text, without those that only choose words. */
function valuesOf(words: string, shown: boolean): string[] {
  const names = elementsOf(words).flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) return [];
    const chooses = element.type === TYPE.plural && !JSON.stringify(element).includes(`{"type":${TYPE.pound}`);
    return shown && chooses ? [] : [element.value];
  });
  return [...new Set(names)].sort();
}

/** Labels of buttons that the English message names, and other words in quotes. */
const namedIn = (source: string) =>
  [...source.matchAll(/“([^”]+)”|\b(?:[Ss]elect|Use) (Cancel|Resume|Export all)/g)].map(
    (found) => found[1] ?? found[2],
  );

/** Whether the English message has different words for one and many. */
const inflects = (source: string, name: string) =>
  pluralsIn(source).some(({ value, options }) => value === name && 'one' in options);

const plain = (words: string) => words.replace(/[{}#]/g, '').trim();

describe.each(others)('The catalog in %s', (language) => {
  const words = messagesIn(allTranslations[language], groups);

  test('has every message of the English one, and no other', () => {
    expect(Object.keys(words)).toEqual(english.map(([key]) => key));
  });

  test('says in each message what the English one says, and takes no other values', () => {
    for (const [key, source] of english) {
      const taken = valuesOf(words[key] ?? '', false);
      expect([key, taken]).toEqual([key, expect.arrayContaining(valuesOf(source, true))]);
      expect([key, valuesOf(source, false)]).toEqual([key, expect.arrayContaining(taken)]);
    }
  });

  test('has words for every plural form that its language needs', () => {
    const rules = new Intl.PluralRules(language);
    for (const [key, source] of english)
      for (const { options } of pluralsIn(words[key] ?? '').filter(({ value }) => inflects(source, value))) {
        const lacking = counts.filter((count) => !(`=${count}` in options) && !(rules.select(count) in options));
        expect([key, lacking.slice(0, 3)]).toEqual([key, []]);
      }
  });

  test('is read and filled in for every plural form', () => {
    const samples = [0, 1, 2, 3, 11, 100, 1000];
    for (const [key, message] of Object.entries(words)) {
      const elements = elementsOf(message).filter(({ type }) => type === TYPE.plural || type === TYPE.number);
      const numeric = new Set(elements.flatMap((element) => ('value' in element ? [element.value] : [])));
      const names = valuesOf(message, false);
      const format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
      for (const sample of samples) {
        const values = names.map((name) => [name, numeric.has(name) ? sample : `<${name}>`]);
        const said = String(format.format(Object.fromEntries(values)));
        // This one explains braces.
        const unread = key === 'names.rules' ? /undefined|^\s*$/ : /[{}#]|undefined|^\s*$/;
        expect([key, said]).toEqual([key, expect.not.stringMatching(unread)]);
      }
    }
  });

  test('names a button by the words on that button', () => {
    const misnamed = english.flatMap(([key, source]) =>
      namedIn(source).flatMap((label) => {
        const buttons = english.flatMap(([button, text]) => (text === label ? [words[button] ?? ''] : []));
        const isNamed = buttons.length === 0 || buttons.some((button) => words[key]?.includes(button));
        return isNamed ? [] : [`${key}: ${label}`];
      }),
    );
    expect(misnamed).toEqual([]);
  });

  test('is translated, with the names of files and hosts left as they are', () => {
    for (const [key, source] of english) {
      const translated = words[key] ?? '';
      if (plain(source).split(/\s+/).length > 3 && !/^[^a-z]*$/.test(source.replace(/\{[^}]*\}/g, '')))
        expect(translated).not.toBe(source);
      for (const name of source.match(/README\.txt|[\w-]+\.(?:json|html|txt|zip)|blob\.[\w.]+/g) ?? [])
        expect(translated).toContain(name);
    }
  });
});

test.each(languages)('$name fits into the shops: a name of 45 characters, a description of 132', ({ tag }) => {
  const { bar, manifest } = allTranslations[tag];
  expect(bar.product.length).toBeLessThanOrEqual(45);
  expect(manifest['manifest.description'].length).toBeLessThanOrEqual(132);
});
