import * as v from 'valibot';
import { optionalId, part } from '../records/schema-helpers';

/** Detects that a list goes in circles, or continues without anything new. */
export type LoopGuard = {
  /**
   * Why not to follow `next` after a page with these rows; null if it's worth it. At most `maxVainPages` pages in a row
   * may have nothing new.
   */
  stopsAt(rows: unknown[], next: string, maxVainPages: number): 'paging-loop' | 'empty-pages' | null;
};

/** `from` is the cursor of the first page, null at the start. */
export function createLoopGuard(from: string | null): LoopGuard {
  const cursors = new Set([from]);
  const pages = new Set<string>();
  let vain = 0;
  return {
    stopsAt(rows, next, maxVainPages) {
      if (cursors.has(next)) return 'paging-loop';
      cursors.add(next);
      // Cursors may keep changing while the rows repeat (sora-api §6), so a page is identified by its first and last
      // row.
      const page = JSON.stringify([rows.length, idOf(rows[0]), idOf(rows.at(-1))]);
      vain = rows.length === 0 || pages.has(page) ? vain + 1 : 0;
      pages.add(page);
      if (vain <= maxVainPages) return null;
      return rows.length === 0 ? 'empty-pages' : 'paging-loop';
    },
  };
}

const named = { id: optionalId, user_id: optionalId };
const rowSchema = part({ ...named, post: part(named), draft: part(named) });

function idOf(record: unknown): string | null {
  const row = v.parse(rowSchema, record);
  return row?.id ?? row?.user_id ?? row?.post?.id ?? row?.draft?.id ?? null;
}
