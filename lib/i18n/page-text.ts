import { createText, type Text } from './create-text';
import * as en from './english';
import { type MessageGroup, messagesIn, type Translation } from './translation-types';

/** The words that the extension's own pages need of every language. */
export const pageGroups = [
  'again',
  'bar',
  'exports',
  'destination',
  'failures',
  'imports',
  'library',
  'names',
  'settings',
  'sources',
  'verify',
  'welcome',
] as const satisfies MessageGroup[];

const english: Translation = { language: 'en', words: messagesIn(en, pageGroups) };

/** Whether the extension's own pages lack none of their words there. */
export const hasAllWords = ({ words }: Translation): boolean =>
  Object.keys(english.words).every((key) => Object.hasOwn(words, key));

/** Words for the extension's own pages: more than Sora's pages are to carry. Parameters as of `createText`. */
export function createPageText(locale: string, translation: Translation = english): Text {
  return createText(locale, translation);
}
