import { createText, type Text } from './create-text';
import { library, sources } from './english';
import type { MessageGroup, Translation } from './translation-types';

/** The groups of messages that an archive's gallery needs in every language. */
export const galleryGroups = ['library', 'sources'] as const satisfies MessageGroup[];

const english: Translation = { language: 'en', words: { ...library, ...sources } };

/** The text for an archive's gallery. Same parameters as `createText`. */
export function createGalleryText(locale: string, translation: Translation = english): Text {
  return createText(locale, translation);
}
