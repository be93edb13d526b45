import { en } from './en';
import type { enLibrary } from './en-library';
import type { enNames } from './en-names';
import type { enSettings } from './en-settings';
import type { enVerify } from './en-verify';

/** The name of a message. */
export type Key =
  | keyof typeof en
  | keyof typeof enLibrary
  | keyof typeof enNames
  | keyof typeof enSettings
  | keyof typeof enVerify;

/** One language's messages. What it lacks is said in English. */
export type Catalogue = { readonly [K in Key]?: string };

/** The words of the bar in all languages, by their tag (BCP 47); `page-text.ts` has those of pages besides, which no page of Sora is to carry. */
export const catalogues: Readonly<Record<string, Catalogue>> = { en };

/**
 * The tag of the catalogue that fits `locale` best: itself, else without its last subtags (`pt-BR`, then `pt`), else `en`.
 * Any string may come in: browsers are known to tell tags such as `en-US@posix`.
 */
export function bestCatalogue(locale: string, available: Readonly<Record<string, Catalogue>>): string {
  const subtags = locale.split(/[-_@.]/);
  for (let length = subtags.length; length > 0; length -= 1) {
    const tag = subtags.slice(0, length).join('-');
    if (Object.hasOwn(available, tag)) return tag;
  }
  return 'en';
}
