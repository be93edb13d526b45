const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Range of valid times in milliseconds since 1970. Anything else isn't an id of Sora, for example a hash of the same
 * form.
 */
const from = Date.UTC(2023, 0);
const until = Date.UTC(2028, 0);

/**
 * When an id was assigned, in milliseconds since 1970, or null if it has no valid time. The first ten characters of a
 * ULID are milliseconds in Crockford's base 32; the first eight of 32 hexadecimal digits are Unix seconds.
 */
export function timeInId(id: string): number | null {
  const own = id.toLowerCase().replace(/^(?:gen|task|s|post|video)_/, '');
  const time = /^[0-9a-f]{32}/.test(own) ? Number.parseInt(own.slice(0, 8), 16) * 1000 : ulidTime(own);
  return time >= from && time < until ? time : null;
}

function ulidTime(own: string): number {
  if (!/^[0-7][0-9a-hjkmnp-tv-z]{25}/.test(own)) return Number.NaN;
  return [...own.slice(0, 10)].reduce((time, digit) => time * 32 + crockford.indexOf(digit), 0);
}
