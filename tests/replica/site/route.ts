import type { Account } from '../account';
import type { ReceivedRequest } from '../http/received-request';
import type { Reply } from '../http/reply';
import type { Serving } from '../wire/serving';
import type { LikesPaging } from './like-routes';
import type { OverLimit, PageRows } from './paging';
import type { TokenBucket } from './token-bucket';

/** Everything that an API response is made from. `id`: the value of `:id` in the route's path. */
export type Question = {
  request: ReceivedRequest;
  id: string;
  account: Account;
  serving: Serving;
  pageRows: PageRows;
  overLimit: OverLimit;
  likesPaging: LikesPaging;
  treeBucket: TokenBucket;
  canDownloadWithoutWatermark: boolean;
};

/** One path of the API. `source`: the name under which its requests are counted. */
export type Route = {
  /** With `:id` for one segment. */
  path: string;
  source: string | ((requested: ReceivedRequest) => string);
  answer(question: Question): Reply;
};

/** The first route for this path, with the value of `:id`. */
export function findRoute(routes: readonly Route[], path: string): { route: Route; id: string } | null {
  for (const route of routes) {
    const pattern = new RegExp(`^${route.path.replace(':id', '([^/]+)')}/?$`);
    const match = pattern.exec(path);
    if (match !== null) return { route, id: match[1] ?? '' };
  }
  return null;
}
