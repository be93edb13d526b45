import * as v from 'valibot';
import type { Facts, ListedItem } from '../import-types';

/** Characters of a text that is kept: more than any prompt has. */
const maxText = 1_000_000;

/** Ids go into paths and file names: short visible text. */
export const id = v.pipe(v.string(), v.regex(/^(?!\.+$)[^\p{C}\p{Z}/\\]{1,200}$/u));
const orNull = <T>(schema: v.GenericSchema<unknown, T>) => v.fallback(v.nullable(schema), null);
export const idOrNull = orNull(id);
/** A text that says something; null for any other. */
export const textOrNull = orNull(v.pipe(v.string(), v.maxLength(maxText), v.regex(/\S/)));
/** Width or height of a picture. */
export const pixelsOrNull = orNull(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100_000)));

/** An item of which nothing is known. */
export const noFacts: Omit<Facts, 'id'> = {
  kind: null,
  taskId: null,
  postId: null,
  createdAt: null,
  postedAt: null,
  prompt: null,
  title: null,
  caption: null,
  author: null,
  own: null,
  width: null,
  height: null,
  durationSeconds: null,
  model: null,
  seed: null,
  operation: null,
  quality: null,
  favorite: null,
  archived: null,
  folders: [],
  characters: [],
  remixOf: null,
  beside: null,
  permalink: null,
};

/** An item as a list has it that says nothing else. */
export function listed(
  facts: Partial<Facts> & { id: string },
  more: Partial<Omit<ListedItem, 'facts'>> = {},
): ListedItem {
  return {
    facts: { ...noFacts, ...facts },
    recordKind: 'generation',
    aliases: [],
    path: null,
    bytes: null,
    sha256: null,
    account: null,
    madeAt: null,
    ...more,
  };
}
