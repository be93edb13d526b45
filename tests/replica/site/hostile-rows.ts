import { bytesBody, readAll } from '../http/body';
import type { Reply } from '../http/reply';

/**
 * The same list with rows that are hard to read: keys that reach for prototypes, very long texts in fields that nobody
 * needs, and other types in optional fields. Everything essential stays the same.
 */
export function withHostileRows(reply: Reply): Reply {
  if (reply.status !== 200) return reply;
  const bent = JSON.parse(readAll(reply.body).toString(), (key, value) => (rowsIn.has(key) ? bendAll(value) : value));
  return { ...reply, body: bytesBody(Buffer.from(JSON.stringify(bent))) };
}

const rowsIn: ReadonlySet<string> = new Set(['task_responses', 'generations', 'items', 'data', 'attachments']);

function bendAll(rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows;
  return rows.map((row: unknown, nth) => (typeof row === 'object' && row !== null ? bend({ ...row }, nth) : row));
}

function bend(row: Record<string, unknown>, nth: number): Record<string, unknown> {
  for (const [field, values] of Object.entries(otherTypes)) if (field in row) row[field] = values[nth % values.length];
  return { ...row, ...traps, ...(nth % 10 === 0 ? { topic_labels: long } : {}) };
}

const otherTypes: Record<string, readonly unknown[]> = {
  width: ['wide', {}, -1, null],
  height: [[], 'high', 1e308],
  duration_s: ['ten', { seconds: 10 }, null],
  seed: ['0x10', [], 2 ** 60],
  model: [7, {}, ['sy_8']],
  quality: [{ toString: 1 }, false],
  like_count: ['many', null],
  tags: ['sora', 0],
};

/** Parsed, so that `__proto__` is a normal key. */
const traps: object = JSON.parse(
  '{"__proto__": {"id": "gen_trap", "isAdmin": true}, "constructor": {"prototype": {"id": "gen_trap"}}, "toString": 1, "then": "x", "hasOwnProperty": null}',
);

const long = 'long '.repeat(50_000);
