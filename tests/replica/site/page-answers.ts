import { apiError, json, type Reply } from '../http/reply';
import { readCursor, requestedRows, rowsAfter, writeCursor } from './paging';
import type { Question } from './route';

type Rows<T> = { rows: readonly T[]; ceiling: number; idOf(row: T): string; recordOf(row: T): unknown };

/** A page in the style of Sora 1: `after` takes the last row's id, `{<field>, last_id, has_more}` (sora-api §2.1). */
export function pageById<T>(
  { request: requested, overLimit }: Question,
  field: string,
  { rows, ceiling, idOf, recordOf }: Rows<T>,
): Reply {
  const limit = requestedRows(requested.query, ceiling, overLimit);
  if (typeof limit !== 'number') return limit;
  const after = requested.query.get('after') ?? requested.query.get('before');
  const left = rowsAfter(rows, idOf, after);
  // UNPROVEN: the response to an unknown id.
  if (left === null) return apiError(400, `No such row: ${after}`, 'invalid_after');
  const page = left.slice(0, limit);
  const last = page.at(-1);
  return json({
    [field]: page.map(recordOf),
    last_id: last === undefined ? null : idOf(last),
    has_more: left.length > page.length,
  });
}

export type CursorPage = { items: unknown[]; cursor: string | null };

/**
 * A page in the style of Sora 2 (sora-api §2.2), with an opaque cursor, or the refusal. `cursor`: its content for the
 * last row of a page. UNPROVEN: all except that of feeds.
 */
export function pageByCursor<T>(
  { request: requested, overLimit }: Question,
  { rows, ceiling, idOf, recordOf }: Rows<T>,
  field = 'id',
  others: Record<string, unknown> = { kind: 'sv2_id' },
): CursorPage | Reply {
  const limit = requestedRows(requested.query, ceiling, overLimit);
  if (typeof limit !== 'number') return limit;
  const cursor = requested.query.get('cursor');
  const left = rowsAfter(rows, idOf, cursor === null ? null : String(readCursor(cursor)[field]));
  // UNPROVEN: the response to an invalid cursor.
  if (left === null) return apiError(400, 'Invalid cursor', 'invalid_cursor');
  const page = left.slice(0, limit);
  const last = page.at(-1);
  const hasMore = last !== undefined && left.length > page.length;
  return { items: page.map(recordOf), cursor: hasMore ? writeCursor({ ...others, [field]: idOf(last) }) : null };
}

export function answerPage(page: CursorPage | Reply): Reply {
  return 'status' in page ? page : json(page);
}
