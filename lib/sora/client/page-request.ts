import type { ExpectedFailure } from '../../model/failure';
import type { ListPlace } from '../lists/cursor';
import type { List } from '../lists/list-definition';
import type { Envelope } from '../lists/page-envelope';
import type { Reply } from './client';

/** `requested` is the address, `path` the index of the list's path that it uses; `body` is null if there is none. */
export type PageReply = { requested: string; status: number; path: number } & (
  | { failure: null; body: unknown; envelope: Envelope }
  | { failure: ExpectedFailure }
);

/**
 * How many steps a list's limit had to go down before the site responded, by its path without an ID. Kept as long as
 * the site object.
 */
export type LimitSteps = Map<string, number>;

/** Requests pages of lists with the highest limit that the site accepts. */
export function createPageRequest(
  request: (path: string) => Promise<Reply>,
  steps: LimitSteps,
): (list: List, place: ListPlace) => Promise<PageReply> {
  return async (list, place) => {
    const paths = list.paths(place.id);
    const [kind] = list.paths('');
    let step = steps.get(kind) ?? 0;
    for (let path = place.path; ; ) {
      const requested = address(paths[path] ?? paths[0], list, place, list.limits[step] ?? null);
      const { status, outcome } = await request(requested);
      const about = { requested, status, path };
      if (outcome.failure === null) {
        // Stored only now: a request that's refused with every limit wasn't refused because of the limit.
        steps.set(kind, step);
        return { ...about, failure: null, body: outcome.body, envelope: list.open(outcome.body) };
      }
      const isAtStart = place.cursor === null && place.offset === null;
      const least = list.limits.findLastIndex((limit) => limit !== null);
      if (isLimitRefused(status, outcome.failure) && step < list.limits.length - 1) step++;
      else if (isTooMuch(status, outcome.failure) && step < least) step = least;
      // A cursor of one path is useless for another.
      else if (isPathUnknown(status) && isAtStart && path + 1 < paths.length) path++;
      else return { ...about, failure: outcome.failure };
    }
  };
}

function address(path: string, list: List, { cursor, offset }: ListPlace, limit: number | null): string {
  const query = new URLSearchParams();
  if (limit !== null) query.set('limit', String(limit));
  if (cursor !== null) query.set(list.cursor, cursor);
  if (offset !== null) query.set('offset', String(offset));
  if (query.size === 0) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${query}`;
}

function isLimitRefused(status: number, failure: ExpectedFailure): boolean {
  return failure.code === 'site-changed' && [400, 413, 422].includes(status);
}

/** A page may take longer than a gateway waits, or be too long for a message: truncated, it isn't JSON. */
function isTooMuch(status: number, { code, detail }: ExpectedFailure): boolean {
  return (code === 'site-busy' && status >= 500) || detail === 'json';
}

function isPathUnknown(status: number): boolean {
  return [404, 405, 410, 501].includes(status);
}
