import * as v from 'valibot';
import type { Source } from '../../model/item';
import { type LibraryItem, reasons } from '../../model/library-item';

/** Maximum lengths in characters. Nothing that we write is longer. */
const longestText = 1_000_000;
const longestWord = 200;

const text = v.pipe(v.string(), v.maxLength(longestText));
const word = v.pipe(v.string(), v.maxLength(longestWord));
const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);
const number = v.pipe(v.number(), v.finite());
const size = v.pipe(number, v.gtValue(0));
const bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A nullable field. An invalid value becomes null, so the rest of the item is kept. */
const maybe = <T>(schema: v.GenericSchema<unknown, T>) => v.fallback(v.nullable(schema), null);
/** A list. Invalid elements are dropped. */
const listOf = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.fallback(
    v.pipe(
      v.array(v.fallback(v.nullable(schema), null)),
      v.transform((values) => values.filter((value): value is NonNullable<Awaited<T>> & T => value !== null)),
    ),
    [],
  );

/** Whether a path stays below `data/`. */
export const isInside = (path: string): boolean =>
  path.startsWith('data/') && !path.split('/').some((segment) => ['', '.', '..'].includes(segment));

/** Whether a value looks like the name of a list of Sora or of an import source. */
const isSource = (value: unknown): value is Source =>
  typeof value === 'string' && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value) && value.length <= longestWord;

/** The facts of an item in `library.json`, see its published schema. An item needs an id and a kind. */
export const itemFacts = v.object({
  id: v.pipe(word, v.minLength(1)),
  kind: v.picklist(['video', 'image', 'reference', 'caption']),
  taskId: maybe(word),
  postId: maybe(word),
  createdAt: maybe(time),
  dateFrom: v.fallback(v.optional(v.picklist(['id', 'file'])), undefined),
  postedAt: maybe(time),
  prompt: maybe(text),
  title: maybe(text),
  caption: maybe(text),
  author: maybe(text),
  own: v.fallback(v.boolean(), false),
  width: maybe(size),
  height: maybe(size),
  durationSeconds: maybe(size),
  model: maybe(text),
  seed: maybe(number),
  operation: maybe(text),
  quality: maybe(text),
  favorite: maybe(v.boolean()),
  archived: maybe(v.boolean()),
  folders: listOf(text),
  characters: listOf(text),
  remixOf: maybe(text),
  beside: maybe(text),
  permalink: maybe(text),
});

/** Everything except the file. */
const facts = v.object({
  ...itemFacts.entries,
  sources: v.pipe(
    v.array(v.unknown()),
    // Keeps sources that only a newer version knows.
    v.transform((reported) => [...new Set(reported.filter(isSource))]),
    v.minLength(1),
  ),
});

/** The path and checksum of an item's file. */
export const itemPlace = v.object({
  // Only folders of media, so a list is never taken for media.
  path: v.pipe(v.string(), v.maxLength(4096), v.regex(/^data\/(videos|images|references)\/./), v.check(isInside)),
  bytes,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const origin = v.object({
  variant: word,
  mediaType: v.pipe(word, v.regex(/^[a-z]+\/[a-z0-9.+-]+$/)),
});

const reason = v.object({
  status: v.picklist(['failed', 'skipped']),
  reason: v.picklist(reasons),
});

/** The fields of an item without a usable file. */
export const withoutFile = {
  variant: null,
  status: 'skipped',
  reason: 'not-selected',
  path: null,
  bytes: null,
  sha256: null,
  mediaType: null,
} as const;

/** Replaces an invalid variant and media type. */
const unknownOrigin = { variant: 'unknown', mediaType: 'application/octet-stream' };

/** An item from `library.json`. `isFlawed`: its file is there, but its facts are invalid and must be found again. */
export type ReadItem = { item: LibraryItem; isFlawed: boolean };

/**
 * Reads an item from one untrusted line of `library.json`, or null if it isn't one. Every field of the result is one
 * that we could have written.
 */
export function readItem(line: string): ReadItem | null {
  if (!line.startsWith('{"id":')) return null;
  let reported: unknown;
  try {
    reported = JSON.parse(line.replace(/,$/, ''));
  } catch {
    return null;
  }
  const known = v.safeParse(facts, reported);
  if (!known.success) return null;
  const where = v.safeParse(itemPlace, reported);
  if (where.success) {
    const of = v.safeParse(origin, reported);
    const file = { ...where.output, ...(of.success ? of.output : unknownOrigin) };
    return { item: { ...known.output, ...file, status: 'saved', reason: null }, isFlawed: !of.success };
  }
  const why = v.safeParse(reason, reported);
  return { item: { ...known.output, ...withoutFile, ...(why.success ? why.output : {}) }, isFlawed: false };
}
