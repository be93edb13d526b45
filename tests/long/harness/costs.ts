import type { LoggedRequest } from '../../replica/request-log';
import { median } from './memory';

/** Median milliseconds between two of these requests, for the first and the last `count`. */
export function firstAndLast(requests: readonly LoggedRequest[], count: number): { first: number; last: number } {
  const gaps = requests.slice(1).map(({ at }, before) => at - (requests[before]?.at ?? at));
  return { first: median(gaps.slice(0, count)), last: median(gaps.slice(-count)) };
}
