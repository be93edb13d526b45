import type { ReceivedRequest } from './http/received-request';
import type { Reply } from './http/reply';

export type LoggedRequest = {
  method: string;
  host: string;
  path: string;
  /** The query without its question mark. */
  query: string;
  status: number;
  /** Milliseconds since 1970. */
  at: number;
  /** The list asked for (words of the contract), or `session`, `account`, `lookup`, `page`, `media` (an original that is
   * saved), `preview` (whatever the page shows, originals included), `other`, `unknown`. */
  source: string;
  /** The kind of the fault that was played, or null. */
  fault: string | null;
  /** What the request contained. Values aren't kept. */
  cookies: boolean;
  bearer: boolean;
  origin: string | null;
  range: string | null;
};

export type RequestLog = {
  add(requested: ReceivedRequest, reply: Reply, details: Pick<LoggedRequest, 'at' | 'source' | 'fault'>): void;
  /** Number of requests so far. With `path`, only those whose path contains or matches it. */
  count(path?: RegExp | string): number;
  list(): LoggedRequest[];
  byPath(): Record<string, number>;
  bySource(): Record<string, number>;
  clear(): void;
};

export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = [];
  const countBy = (key: 'path' | 'source') => {
    const counts: Record<string, number> = {};
    for (const request of requests) counts[request[key]] = (counts[request[key]] ?? 0) + 1;
    return counts;
  };
  return {
    add({ method, host, path, query, cookies, bearer, origin, range }, reply, details) {
      requests.push({
        method,
        host,
        path,
        query: query.toString(),
        status: reply.status,
        cookies: cookies.size > 0,
        bearer: bearer !== null,
        origin,
        range,
        ...details,
      });
    },
    count(path = '') {
      return requests.filter((request) =>
        typeof path === 'string' ? request.path.includes(path) : path.test(request.path),
      ).length;
    },
    list: () => [...requests],
    byPath: () => countBy('path'),
    bySource: () => countBy('source'),
    clear() {
      requests = [];
    },
  };
}
