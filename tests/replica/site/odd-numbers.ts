import { bytesBody, readAll } from '../http/body';
import type { Reply } from '../http/reply';

/** Replaced by `1e999` in the text: legal JSON, but beyond the range of numbers. */
const infinite = '(infinite)';

/** Numbers that no size, count or time can be, and texts instead. None is 0, which means an empty list. */
const oddNumbers = [12.5, 0.1, -1, -1e9, 2 ** 53, 9e15, 1e16, 1e308, '1080', infinite, 5e-324, true, [7]];

/** The same response with every number replaced by these odd values in turn. Everything else stays the same. */
export function withOddNumbers(reply: Reply): Reply {
  if (reply.status !== 200) return reply;
  let nth = 0;
  const bend = (value: unknown): unknown => {
    if (typeof value === 'number') return oddNumbers[nth++ % oddNumbers.length];
    if (Array.isArray(value)) return value.map(bend);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bend(inner)]));
  };
  const text = JSON.stringify(bend(JSON.parse(readAll(reply.body).toString())));
  return { ...reply, body: bytesBody(Buffer.from(text.replaceAll(`"${infinite}"`, '1e999'))) };
}
