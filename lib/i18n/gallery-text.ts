import { createText, type Text } from './create-text';
import { library, sources } from './english';
import type { MessageGroup, Translation } from './translation-types';

/** The words that the gallery of an archive needs of every language. */
export const galleryGroups = ['library', 'sources'] as const satisfies MessageGroup[];

const english: Translation = { language: 'en', words: { ...library, ...sources } };

/** Words for the gallery of an archive. Parameters as of `createText`. */
export function createGalleryText(locale: string, translation: Translation = english): Text {
  return createText(locale, translation);
}
