import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import type { Replica } from '../../replica/replica';

export type Got = {
  status: number;
  headers: IncomingMessage['headers'];
  bytes: Buffer;
  /** False: the connection broke before the body was complete. */
  complete: boolean;
};

/**
 * Requests a URL of either host from the replica, like a browser with host-resolver rules. Ignores certificate errors.
 */
export function get(
  replica: Replica,
  url: string,
  headers: Record<string, string> = {},
  method = 'GET',
  signal?: AbortSignal,
): Promise<Got> {
  const { host, pathname, search } = new URL(url, 'https://sora.chatgpt.com');
  return new Promise((resolve, reject) => {
    const requested = request(
      {
        host: '127.0.0.1',
        port: replica.port,
        servername: host,
        path: pathname + search,
        method,
        headers: { host, ...headers },
        rejectUnauthorized: false,
        ...(signal === undefined ? {} : { signal }),
      },
      (response) => {
        const parts: Buffer[] = [];
        const finish = (complete: boolean) =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes: Buffer.concat(parts),
            complete,
          });
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => finish(true));
        response.on('error', () => finish(false));
      },
    );
    requested.on('error', reject);
    requested.end();
  });
}

/** Opens the page like a fresh browser, and returns its cookies as a header. */
export async function openPage(replica: Replica): Promise<{ cookie: string }> {
  const { headers } = await get(replica, '/library');
  return { cookie: (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ') };
}

/** The headers of the page's own requests. */
export async function signedIn(replica: Replica): Promise<{ cookie: string; authorization: string }> {
  const cookies = await openPage(replica);
  const session = await getJson<{ accessToken: string }>(replica, '/api/auth/session', cookies);
  return { ...cookies, authorization: `Bearer ${session.accessToken}` };
}

export async function getJson<T>(replica: Replica, url: string, headers: Record<string, string>): Promise<T> {
  const { status, bytes } = await get(replica, url, headers);
  if (status !== 200) throw new Error(`${url} answered ${status}: ${bytes}`);
  return JSON.parse(bytes.toString());
}
