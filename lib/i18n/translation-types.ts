import type en from '../../locales/en.json';
import type { Language } from './languages';

type English = typeof en;

/** A group of messages that are shown in one place. */
export type MessageGroup = keyof English;

/** The key of a message. */
export type MessageKey = { [G in MessageGroup]: keyof English[G] }[MessageGroup];

/** The messages of one group in any language: exactly those of English. */
export type GroupMessages<G extends MessageGroup> = { readonly [K in keyof English[G]]: string };

/**
 * All messages of one language, in ICU MessageFormat
 * (https://unicode-org.github.io/icu/userguide/format_parse/messages/).
 */
export type Messages = { readonly [G in MessageGroup]: GroupMessages<G> };

/** Some messages in one language, as a view includes or receives them. */
export type Translation = { language: Language; words: Readonly<Partial<Record<MessageKey, string>>> };

/** The messages of these groups, in one object. */
export function messagesIn(catalogue: Messages, groups: readonly MessageGroup[]): Translation['words'] {
  return Object.fromEntries(groups.flatMap((group) => Object.entries(catalogue[group])));
}
