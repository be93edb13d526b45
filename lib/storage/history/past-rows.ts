import type { PastItem } from '../../model/ports';

/**
 * Some of an account's remembered items: those whose ids have the same hash. A row per item would take Chromium four
 * times as long to write (`docs/notes/performance.md`). `savedIds`: all names of its saved items, for the index.
 */
export type PastRow = {
  account: string;
  bucket: number;
  items: Omit<PastItem, 'account'>[];
  savedIds: [account: string, id: string][];
};

/**
 * Rows per account. 66,000 items make 65 items and 25 kB per row. From 64 KiB on, Chromium would store each row as a
 * file of its own.
 */
const buckets = 1024;

/** The row of an item, by the FNV-1a hash of its id (Fowler, Noll, Vo). */
export function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % buckets;
}

export function pastRow(account: string, bucket: number, items: PastRow['items']): PastRow {
  const names = new Set(items.flatMap(({ saved, names }) => (saved === null ? [] : names)));
  return {
    account,
    bucket,
    items: items.map(({ id, sources, saved, names, failed }) => ({ id, sources, saved, names, failed })),
    savedIds: Array.from(names, (name) => [account, name]),
  };
}
