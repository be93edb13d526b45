/** Maximum wait in milliseconds. A server with a wrong clock must not hold up a run for days. */
const longestWait = 3_600_000;

/**
 * Parses `Retry-After`: seconds, fractions included, or a date (RFC 9110 10.2.3). Returns milliseconds, at most an
 * hour, or null if the value is unusable. `now`: milliseconds since 1970, by the server's clock (`Date`) if it is
 * known.
 */
export function retryAfterMs(header: string | null, now: number): number | null {
  const value = header?.trim() ?? '';
  // A date has the name of a day or month. `Date.parse` alone reads `12.5` as a day in December, `-1` as one in
  // January.
  const date = /[a-z]{3}/i.test(value) ? Date.parse(value) - now : Number.NaN;
  const ms = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : date;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), longestWait);
}

/**
 * Whether a retry may succeed: 408, 425 (RFC 8470), 429 (RFC 6585), and all 5xx, including Cloudflare's own, except
 * 501 (not implemented).
 */
export function isTransient(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501);
}

/** When a signed link expires, from its `se` (sora-api §4.2), in milliseconds since 1970. Null if it doesn't say. */
export function endOfLink(url: string): number | null {
  const stated = new URL(url).searchParams.get('se') ?? '';
  // `Date.parse` reads `7` as a day in 2001. The link would look expired and never be requested.
  const end = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(stated)
    ? Date.parse(stated)
    : Number.NaN;
  return Number.isNaN(end) ? null : end;
}
