import type { IncomingMessage } from 'node:http';

/** A request, read once. */
export type ReceivedRequest = {
  method: string;
  /** Without port, in lower case. */
  host: string;
  /** As sent: percent signs are not decoded. */
  path: string;
  query: URLSearchParams;
  cookies: ReadonlyMap<string, string>;
  bearer: string | null;
  range: string | null;
  ifRange: string | null;
  origin: string | null;
  /** Why a browser requests it: `image`, `video`, `empty` for a fetch (Fetch Metadata). */
  destination: string | null;
};

/** Whether a page requests it only to show it, in an image or video element. */
export function isShown({ destination }: ReceivedRequest): boolean {
  return destination === 'image' || destination === 'video';
}

export function readRequest(message: IncomingMessage): ReceivedRequest {
  const [path = '/', query = ''] = (message.url ?? '/').split(/\?(.*)/s);
  const header = (name: string) => {
    const value = message.headers[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    method: message.method ?? 'GET',
    host: (header('host') ?? '').replace(/:\d+$/, '').toLowerCase(),
    path,
    query: new URLSearchParams(query),
    cookies: readCookies(header('cookie') ?? ''),
    bearer: /^Bearer (.+)$/i.exec(header('authorization') ?? '')?.[1] ?? null,
    range: header('range'),
    ifRange: header('if-range'),
    origin: header('origin'),
    destination: header('sec-fetch-dest'),
  };
}

function readCookies(header: string): Map<string, string> {
  const pairs = header.split(';').map((pair) => /^\s*([^=]+)=(.*)$/.exec(pair));
  return new Map(pairs.flatMap((pair) => (pair?.[1] === undefined ? [] : [[pair[1], pair[2] ?? '']])));
}
