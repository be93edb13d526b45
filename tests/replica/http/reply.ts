import { type Body, bytesBody } from './body';

/**
 * How a body is delivered. `cut`: the connection breaks halfway. `stalled`: the bytes stop halfway until the client
 * disconnects. `short`: half the body, chunked and properly ended, so that only its length or content reveals it.
 * `closed`: the connection closes without a response. The others are faults with the same name.
 */
export type Delivery = 'whole' | 'cut' | 'stalled' | 'short' | 'closed' | Lasting;

/** These last until the client disconnects. */
export type Lasting = 'silent' | 'headers-only' | 'drip' | 'endless' | 'endless-declared';

export type Reply = {
  status: number;
  headers: Record<string, string | string[]>;
  body: Body;
  delivery?: Delivery;
};

export function text(status: number, type: string, body: string, headers: Reply['headers'] = {}): Reply {
  return { status, headers: { 'content-type': type, ...headers }, body: bytesBody(Buffer.from(body)) };
}

export function json(value: unknown, status = 200, headers: Reply['headers'] = {}): Reply {
  return text(status, 'application/json', JSON.stringify(value), headers);
}

/** The site's envelope for errors (sora-api §1.3). */
export function apiError(
  status: number,
  message: string,
  code: string | null,
  headers: Reply['headers'] = {},
  type = 'invalid_request_error',
): Reply {
  return json({ error: { message, type, param: null, code } }, status, headers);
}

/** UNPROVEN: the text. The envelope is the site's. */
export function notFound(): Reply {
  return apiError(404, 'Not found', 'not_found');
}

/** UNPROVEN: that the media host's errors are like Azure Blob storage's. These are the generic service's. */
export function azureError(status: number, code: string, message: string): Reply {
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return text(status, 'application/xml', body);
}

export function html(status: number, body: string, headers: Reply['headers'] = {}): Reply {
  return text(status, 'text/html; charset=UTF-8', body, headers);
}
