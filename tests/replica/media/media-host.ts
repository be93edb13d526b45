import { createHash } from 'node:crypto';
import { type Body, bytesBody, partOf } from '../http/body';
import type { ReceivedRequest } from '../http/received-request';
import { azureError, type Reply } from '../http/reply';
import type { MediaFile } from './media-file';
import type { SignedLinks } from './signed-links';

/** Plays `videos.openai.com`: plain GETs of signed links, with ranges, without cookies. */
export type MediaHost = {
  files: ReadonlyMap<string, MediaFile>;
  bodyOf(file: MediaFile): Body;
  links: SignedLinks;
};

export function answerMedia(host: MediaHost, requested: ReceivedRequest): Reply {
  // One project reports that cookies together with the signature get a 403 (sora-api §4.3).
  if (requested.cookies.size > 0) return azureError(403, 'AuthenticationFailed', 'Cookies are not accepted here.');
  const status = host.links.check(requested.path, requested.query);
  if (status !== 'valid') {
    return azureError(403, 'AuthenticationFailed', 'Server failed to authenticate the request.');
  }
  const file = host.files.get(requested.path);
  // UNPROVEN: the response for a signed link to a missing file.
  if (file === undefined) return azureError(404, 'BlobNotFound', 'The specified blob does not exist.');
  // UNPROVEN: that there is an ETag, and its form.
  const etag = `"0x${createHash('sha256').update(file.path).digest('hex').slice(0, 16).toUpperCase()}"`;
  const range =
    requested.ifRange === null || requested.ifRange === etag || requested.ifRange === lastModified
      ? requested.range
      : null;
  return ranged(host.bodyOf(file), range, {
    'content-type': file.contentType,
    'accept-ranges': 'bytes',
    // UNPROVEN: the exact value. Three independent clients read media from the page, so some value allows it.
    'access-control-allow-origin': '*',
    etag,
    'last-modified': lastModified,
  });
}

const lastModified = 'Sun, 26 Apr 2026 00:00:00 GMT';

/** Supports one range of bytes (RFC 9110, 14). Ignores any other range. */
function ranged(body: Body, range: string | null, headers: Reply['headers']): Reply {
  const requested = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
  const [, from = '', to = ''] = requested ?? [];
  if (from === '' && to === '') return { status: 200, headers, body };
  const start = from === '' ? Math.max(0, body.size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? body.size : Math.min(Number(to) + 1, body.size);
  if (start >= end) {
    return { status: 416, headers: { 'content-range': `bytes */${body.size}` }, body: bytesBody(Buffer.alloc(0)) };
  }
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${start}-${end - 1}/${body.size}` },
    body: partOf(body, start, end),
  };
}
