import * as v from 'valibot';

/**
 * Schemas for the site's responses: unknown fields are ignored, an optional field that's missing or has another type
 * becomes `null`, and only a field that a row can't do without fails.
 */
export const text = v.fallback(v.nullable(v.string()), null);
export const flag = v.fallback(v.nullable(v.boolean()), null);

/**
 * A whole number that a double represents exactly. Fractions, `1e16` and `1e999` (legal JSON, parsed as Infinity) are
 * unknown.
 */
export const integer = v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger())), null);
/** A count: a safe integer that's at least 0. */
export const count = v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), null);

/** A positive count with a maximum. Numbers beyond anything the site can mean are unknown, not clamped. */
const countUpTo = (most: number) =>
  v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(most))), null);

/** Width or height of a picture, far more than any that the site makes. */
export const pixels = countUpTo(100_000);
/**
 * Size of a file in bytes. The limit keeps the sum over a library of 500,000 files a safe integer (2^34 times 2^19 is
 * 2^53).
 */
export const bytes = countUpTo(2 ** 34);
/** A duration with fractions of a second, at most a day. */
export const seconds = v.fallback(v.nullable(v.pipe(v.number(), v.gtValue(0), v.maxValue(86_400))), null);

/** IDs go into paths and file names: short visible text, without which there's no address. */
export const id = v.pipe(v.string(), v.regex(/^(?!\.+$)[^\p{C}\p{Z}]{1,200}$/u));
export const optionalId = v.fallback(v.nullable(id), null);

/** A list's cursor. It's stored with every item of its page, so a longer one is rejected. */
export const cursor = v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(4096))), null);

/**
 * A time as ISO 8601 in UTC with milliseconds, from ISO text (Sora 1) or Unix seconds (Sora 2); `null` if it's invalid.
 */
export const time = v.fallback(v.nullable(v.pipe(v.union([v.string(), v.number()]), v.transform(toIso))), null);

/**
 * A deletion time: its presence matters, not its form. A number that isn't a valid time in seconds, milliseconds or
 * microseconds doesn't mean deletion: if the links are there, the file is worth a try.
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

/** An object of which only these entries are read; `null` if there is none. */
export function part<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.fallback(v.nullable(v.object(entries)), null);
}

/** Only `https`; decodes HTML's `&amp;` (sora-api §3.2). */
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

/** Nothing was generated in another century. This excludes zero for unknown, and milliseconds read as seconds. */
function isPlausible(ms: number): boolean {
  return ms >= Date.UTC(2000, 0) && ms < Date.UTC(2100, 0);
}

/**
 * `Date.parse` would accept much that isn't a date, and read a time without a zone as local. The site's times are UTC.
 */
function isoToMs(stated: string): number {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(stated);
  if (form === null) return Number.NaN;
  return Date.parse(form[2] === undefined ? `${stated}Z` : stated);
}
