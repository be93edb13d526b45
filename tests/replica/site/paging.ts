import { apiError, type Reply } from '../http/reply';

/**
 * Rows per page unless fewer are requested, and what happens if more are. `videoGen`: the older list of tasks, because
 * a client that reads only its first page requests 100 and gets them (sora-api §2.1). `posts`: all feeds and likes.
 * `drafts`: including those of cameos. `generations`: everything in folders, including Sora 1 likes.
 */
export type PageRows = Record<
  'tasks' | 'videoGen' | 'posts' | 'drafts' | 'folders' | 'generations' | 'characters' | 'replies' | 'remixes',
  number
>;
export type OverLimit = 'clamp' | 400 | 422;

/** How many rows to return, or the refusal. UNPROVEN: the site's real maximums, and whether it clamps or refuses. */
export function requestedRows(query: URLSearchParams, ceiling: number, overLimit: OverLimit): number | Reply {
  const limit = Number(query.get('limit') ?? ceiling);
  if (!Number.isInteger(limit) || limit < 1) return apiError(422, 'Input should be a valid integer', 'invalid_limit');
  if (limit <= ceiling || overLimit === 'clamp') return Math.min(limit, ceiling);
  return apiError(overLimit, `Input should be less than or equal to ${ceiling}`, 'invalid_limit');
}

/** The rows after the one with this id, or from the start. Null if no row has it. */
export function rowsAfter<T>(rows: readonly T[], idOf: (row: T) => string, id: string | null): readonly T[] | null {
  if (id === null) return rows;
  const at = rows.findIndex((row) => idOf(row) === id);
  return at < 0 ? null : rows.slice(at + 1);
}

/** Cursors are opaque: base64 of JSON (sora-api §2.2). */
export function writeCursor(fields: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(fields)).toString('base64');
}

/** The fields of a cursor. Empty if it is invalid. */
export function readCursor(cursor: string): Record<string, unknown> {
  try {
    const fields: unknown = JSON.parse(Buffer.from(cursor, 'base64').toString());
    return typeof fields === 'object' && fields !== null ? { ...fields } : {};
  } catch {
    return {};
  }
}
