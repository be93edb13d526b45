/** Whoever asks for more is asked again by then: a server with a wrong clock must not hold up a run for days. Milliseconds. */
const longestWait = 3_600_000;

/**
 * Milliseconds that a `Retry-After` asks for, given as seconds, also with a fraction, or as a date (RFC 9110 10.2.3), at most an hour; null
 * when it says nothing of use. `now` in milliseconds since 1970: by the server's own clock (`Date`), where it tells that.
 */
export function retryAfterMs(header: string | null, now: number): number | null {
  const value = header?.trim() ?? '';
  // `Date.parse` reads `12.5` as a day in December and `-1` as one in January: a date names its day or month.
  const date = /[a-z]{3}/i.test(value) ? Date.parse(value) - now : Number.NaN;
  const ms = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : date;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), longestWait);
}

/**
 * Whether the same request may be answered another time: 408, 425 (RFC 8470), 429 (RFC 6585) and the 5xx, among them Cloudflare's own,
 * save 501 (not implemented).
 */
export function isTransient(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501);
}

/** When a signed link ends, in milliseconds since 1970: its `se` (sora-api §4.2). Null when it does not say. */
export function endOfLink(url: string): number | null {
  const stated = new URL(url).searchParams.get('se') ?? '';
  // `Date.parse` would take `7` for a day of 2001, and a file that is there would never be asked for.
  const end = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(stated)
    ? Date.parse(stated)
    : Number.NaN;
  return Number.isNaN(end) ? null : end;
}
