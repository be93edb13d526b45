import type { Catalogue } from './catalogues';
import { en } from './en';
import { enLibrary } from './en-library';
import { enNames } from './en-names';
import { enSettings } from './en-settings';
import { enVerify } from './en-verify';
import { createText, type Text } from './text';

/** All languages with the words of every page, by their tag. */
const catalogues: Readonly<Record<string, Catalogue>> = {
  en: { ...en, ...enLibrary, ...enNames, ...enSettings, ...enVerify },
};

/** Words for the extension's own pages and for the gallery: more than Sora's pages are to carry. @param locale as for `createText` */
export function createPageText(locale: string): Text {
  return createText(locale, catalogues);
}
