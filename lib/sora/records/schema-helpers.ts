import * as v from 'valibot';

/**
 * The vocabulary in which answers of the site are read: an unknown field is ignored, an optional field that is missing
 * or of another type than known becomes `null`, and only a field without which a row means nothing fails.
 */
export const text = v.fallback(v.nullable(v.string()), null);
export const flag = v.fallback(v.nullable(v.boolean()), null);

/** Any whole number that a double holds exactly. Fractions, `1e16` and `1e999` (legal JSON, reads as Infinity) are unknown. */
export const integer = v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger())), null);
/** How many there are of something: a safe integer from 0 on. */
export const count = v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), null);

/** A count of which 0 means nothing, at most so large: numbers beyond anything the site can mean are unknown, not clamped. */
const countUpTo = (most: number) =>
  v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(most))), null);

/** Width or height of a picture: far more than any that the site makes. */
export const pixels = countUpTo(100_000);
/** Size of a file in bytes. The limit keeps the sum over a library of 500,000 files a safe integer (2^34 times 2^19 is 2^53). */
export const bytes = countUpTo(2 ** 34);
/** A duration, fractions of a second included; at most a day. */
export const seconds = v.fallback(v.nullable(v.pipe(v.number(), v.gtValue(0), v.maxValue(86_400))), null);

/** Ids go into paths and file names: short visible text, without which no address can be made. */
export const id = v.pipe(v.string(), v.regex(/^(?!\.+$)[^\p{C}\p{Z}]{1,200}$/u));
export const optionalId = v.fallback(v.nullable(id), null);

/** Where a list goes on. It is kept with every item of its page: a longer one is of no use. */
export const cursor = v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(4096))), null);

/** A moment as ISO 8601 in UTC with milliseconds, from ISO text (Sora 1) or unix seconds (Sora 2); `null` for nonsense. */
export const time = v.fallback(v.nullable(v.pipe(v.union([v.string(), v.number()]), v.transform(toIso))), null);

/**
 * A time of deletion: its presence matters, not its form. A number that is no moment, be it in seconds, milliseconds or microseconds, is no
 * sign of a deletion: a file whose links are there is worth a try.
 */
export const mark = v.fallback(
  v.pipe(
    v.union([
      v.pipe(v.string(), v.nonEmpty()),
      v.pipe(
        v.number(),
        v.check((stated) => [1, 1e3, 1e6].some((unit) => isPlausible((stated / unit) * 1000))),
      ),
    ]),
    v.transform(() => true),
  ),
  false,
);

/** An object of which only these entries are read; `null` where there is none. */
export function part<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.fallback(v.nullable(v.object(entries)), null);
}

/** `https` only; HTML's `&amp;` is undone (sora-api §3.2). */
export const httpsUrl = v.fallback(
  v.nullable(
    v.pipe(
      v.string(),
      v.transform((url) => url.replaceAll('&amp;', '&')),
      v.check((url) => URL.canParse(url) && new URL(url).protocol === 'https:'),
    ),
  ),
  null,
);

function toIso(stated: string | number): string | null {
  const ms = typeof stated === 'number' ? Math.round(stated * 1000) : isoToMs(stated);
  return isPlausible(ms) ? new Date(ms).toISOString() : null;
}

/** Nothing was generated in another century: zero for unknown, milliseconds taken for seconds. */
function isPlausible(ms: number): boolean {
  return ms >= Date.UTC(2000, 0) && ms < Date.UTC(2100, 0);
}

/** `Date.parse` would take much that is no date, and read a time without zone as local; the site's times are UTC. */
function isoToMs(stated: string): number {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(stated);
  if (form === null) return Number.NaN;
  return Date.parse(form[2] === undefined ? `${stated}Z` : stated);
}
