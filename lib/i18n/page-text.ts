import { createText, type Text } from './create-text';
import * as en from './english';
import { type MessageGroup, messagesIn, type Translation } from './translation-types';

/** The groups of messages that the extension's own pages need in every language. */
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

/** Whether the translation has all groups for the extension's own pages. */
export const hasAllWords = ({ words }: Translation): boolean =>
  Object.keys(english.words).every((key) => Object.hasOwn(words, key));

/**
 * The text for the extension's own pages, which is more than pages of Sora should load. Same parameters as
 * `createText`.
 */
export function createPageText(locale: string, translation: Translation = english): Text {
  return createText(locale, translation);
}
