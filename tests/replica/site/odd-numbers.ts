import { bytesBody, readAll } from '../http/body';
import type { Reply } from '../http/reply';

/** Stands for `1e999` until the text is written: legal JSON, but beyond what a number can hold. */
const infinite = '(infinite)';

/** Numbers that no size, count or time can be, and texts in their place. None is 0, which says of a list that there is nothing in it. */
const oddNumbers = [12.5, 0.1, -1, -1e9, 2 ** 53, 9e15, 1e16, 1e308, '1080', infinite, 5e-324, true, [7]];

/** The same answer with an odd value in the place of every number, each of them in turn. Everything else is told as ever. */
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
