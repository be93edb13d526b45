import type en from '../../locales/en.json';
import type { Language } from './languages';

type English = typeof en;

/** A part of the catalogue: words that are shown in one place. */
export type MessageGroup = keyof English;

/** The name of a message. */
export type MessageKey = { [G in MessageGroup]: keyof English[G] }[MessageGroup];

/** The words of one group in any language: those that English has, all of them, and no others. */
export type GroupMessages<G extends MessageGroup> = { readonly [K in keyof English[G]]: string };

/** All words of one language, in ICU MessageFormat (https://unicode-org.github.io/icu/userguide/format_parse/messages/). */
export type Messages = { readonly [G in MessageGroup]: GroupMessages<G> };

/** Some words in one language, as a view carries or is given them. */
export type Translation = { language: Language; words: Readonly<Partial<Record<MessageKey, string>>> };

/** The words of these groups, in one. */
export function messagesIn(catalogue: Messages, groups: readonly MessageGroup[]): Translation['words'] {
  return Object.fromEntries(groups.flatMap((group) => Object.entries(catalogue[group])));
}
