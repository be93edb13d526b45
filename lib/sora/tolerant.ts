import * as v from 'valibot';

/**
 * The vocabulary in which answers of the site are read: an unknown field is ignored, an optional field that is missing
 * or of another type than known becomes `null`, and only a field without which a row means nothing fails.
 */
export const text = v.fallback(v.nullable(v.string()), null);
export const flag = v.fallback(v.nullable(v.boolean()), null);
/** `1e999` is legal JSON and reads as Infinity. */
export const number = v.fallback(v.nullable(v.pipe(v.number(), v.finite())), null);
export const positive = v.fallback(v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0))), null);

/** Ids go into paths and file names: short visible text, without which no address can be made. */
export const id = v.pipe(v.string(), v.regex(/^(?!\.+$)[^\p{C}\p{Z}]{1,200}$/u));
export const optionalId = v.fallback(v.nullable(id), null);

/** A moment as ISO 8601 in UTC with milliseconds, from ISO text (Sora 1) or unix seconds (Sora 2); `null` for nonsense. */
export const time = v.fallback(v.nullable(v.pipe(v.union([v.string(), v.number()]), v.transform(toIso))), null);

/** A time of deletion: its presence matters, not its form. */
export const mark = v.fallback(
  v.pipe(
    v.union([v.pipe(v.string(), v.nonEmpty()), v.pipe(v.number(), v.gtValue(0))]),
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
  // Nothing was generated in another century: zero for unknown, milliseconds taken for seconds.
  return ms >= Date.UTC(2000, 0) && ms < Date.UTC(2100, 0) ? new Date(ms).toISOString() : null;
}

/** `Date.parse` would take much that is no date, and read a time without zone as local; the site's times are UTC. */
function isoToMs(stated: string): number {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(stated);
  if (form === null) return Number.NaN;
  return Date.parse(form[2] === undefined ? `${stated}Z` : stated);
}
