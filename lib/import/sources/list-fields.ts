import * as v from 'valibot';
import { unknownFacts } from '../../model/item';
import type { Facts, ListedItem } from '../import-types';

/** Maximum characters of a text, longer than any prompt. */
const maxText = 1_000_000;

/** Ids become part of paths and file names, so they must be short visible text. */
export const id = v.pipe(v.string(), v.regex(/^(?!\.+$)[^\p{C}\p{Z}/\\]{1,200}$/u));
const orNull = <T>(schema: v.GenericSchema<unknown, T>) => v.fallback(v.nullable(schema), null);
export const idOrNull = orNull(id);
/** A non-blank text, or null. */
export const textOrNull = orNull(v.pipe(v.string(), v.maxLength(maxText), v.regex(/\S/)));
/** Width or height of a picture in pixels. */
export const pixelsOrNull = orNull(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100_000)));

/** The facts of an item about which nothing is known. */
export const noFacts: Omit<Facts, 'id'> = { ...unknownFacts, kind: null, own: null };

/** A listed item with these facts and nothing else. */
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
