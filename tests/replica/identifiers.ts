import type { Random } from './seeded-random';

const hex = '0123456789abcdef';
/** Crockford's base 32, in lower case like the site's (sora-api §3.3). */
const base32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** A ULID: ten characters of time (milliseconds since 1970), sixteen random ones. */
export function ulid(random: Random, time: number): string {
  let head = '';
  for (let rest = time; head.length < 10; rest = Math.floor(rest / 32)) head = base32.charAt(rest % 32) + head;
  return head + random.digits(16, base32);
}

export function uuid(random: Random): string {
  const part = (length: number) => random.digits(length, hex);
  return `${part(8)}-${part(4)}-4${part(3)}-a${part(3)}-${part(12)}`;
}

export function hexDigits(random: Random, length: number): string {
  return random.digits(length, hex);
}

export function userId(random: Random): string {
  return `user-${random.digits(24, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')}`;
}
