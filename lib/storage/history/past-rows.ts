import type { PastItem } from '../../model/ports';

/**
 * Some of an account's remembered items: those whose ids have the same hash. A row per item would take Chromium four
 * times as long to write, and an index of all ids five times (`docs/notes/performance.md`).
 */
export type PastRow = {
  account: string;
  bucket: number;
  items: Omit<PastItem, 'account'>[];
  /** Other ids with this hash by which the site may list a saved item of any row: its task's, its post's. */
  aliases: string[];
};

/**
 * Rows per account. 66,000 items make 65 items and 25 kB per row. From 64 KiB on, at some 170,000 items, Chromium
 * stores each row as a file of its own.
 */
const buckets = 1024;

/** The row of an item or an alias, by the FNV-1a hash of its id (Fowler, Noll, Vo). */
export function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % buckets;
}
