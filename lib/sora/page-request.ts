import type { ExpectedFailure } from '../errors';
import type { Reply } from './ask';
import type { Envelope } from './envelope';
import type { SourceList } from './source-list';

/** Where a listing stands. */
export type Position = { path: string; cursor: string | null };

export type PageReply = { failure: null; path: string; envelope: Envelope } | { failure: ExpectedFailure };

/** Asked for in turn until the site does not refuse; none is the site's own choice (its greatest is unknown, fact sheet 9.5). */
const limits = [100, 50, 20, null] as const;

/** Asks for pages of one list, and remembers which limits the site refused. */
export function createPageRequest(
  list: SourceList,
  ask: (path: string) => Promise<Reply>,
): (position: Position) => Promise<PageReply> {
  let step = 0;
  return async ({ path, cursor }) => {
    for (let current = path; ; ) {
      const { status, verdict } = await ask(address(list, current, cursor, limits[step] ?? null));
      if (verdict.failure === null) return { failure: null, path: current, envelope: list.open(verdict.body) };
      const other = list.paths[list.paths.indexOf(current) + 1];
      if (isLimitRefused(status, verdict.failure) && step < limits.length - 1) step++;
      // A cursor of one path means nothing to another.
      else if (isPathUnknown(status) && cursor === null && other !== undefined) current = other;
      else return { failure: verdict.failure };
    }
  };
}

function address(list: SourceList, path: string, cursor: string | null, limit: number | null): string {
  const query = new URLSearchParams();
  if (limit !== null) query.set('limit', String(limit));
  if (cursor !== null) query.set(list.cursor, cursor);
  if (query.size === 0) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${query}`;
}

function isLimitRefused(status: number, failure: ExpectedFailure): boolean {
  return failure.code === 'site-changed' && [400, 413, 422].includes(status);
}

function isPathUnknown(status: number): boolean {
  return [404, 405, 410, 501].includes(status);
}
