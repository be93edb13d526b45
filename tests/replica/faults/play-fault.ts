import { bytesBody, readAll } from '../http/body';
import type { ReceivedRequest } from '../http/received-request';
import { apiError, azureError, html, type Reply, text } from '../http/reply';
import { lyingFile, truncated } from './broken-media';
import type { FaultKind } from './fault';

/** What the client gets instead of `reply`: statuses and envelopes from sora-api §1.3. */
export function playFault(kind: FaultKind, requested: ReceivedRequest, reply: Reply): Reply {
  const media = requested.host === 'videos.openai.com';
  switch (kind) {
    case 'geo-block':
      return apiError(400, 'Not available in your country.', 'unsupported_country');
    case 'geo-block-403':
      return apiError(
        403,
        'Country, region, or territory not supported',
        'unsupported_country_code',
        {},
        'request_forbidden',
      );
    case '400':
      return apiError(400, 'Bad request', null);
    case '401':
      return apiError(401, 'Your authentication token has been invalidated.', 'token_invalidated');
    case '403':
      return media
        ? azureError(403, 'AuthenticationFailed', 'Server failed to authenticate the request.')
        : apiError(403, 'Forbidden', null);
    case 'cloudflare':
      return html(403, challenge, { 'cf-ray': '9d00000000000000-SEA', 'cf-mitigated': 'challenge' });
    case '404':
    case '410':
      return media
        ? azureError(Number(kind), 'BlobNotFound', 'The specified blob does not exist.')
        : apiError(Number(kind), 'Not found', 'not_found');
    case '429':
      return tooMany({});
    case '429-retry-after':
      return tooMany({ 'retry-after': '1' });
    case '408':
    case '500':
    case '502':
    case '503':
    case '504':
    case '520':
    case '524':
      return html(Number(kind), `<html><head><title>${kind}</title></head><body></body></html>`);
    case 'cut':
      return { ...reply, delivery: 'cut' };
    case 'stall':
      return { ...reply, delivery: 'stalled' };
    case 'short':
      return { ...reply, delivery: 'short' };
    case 'html':
      return html(200, '<!DOCTYPE html><html><head><title>Sign in</title></head><body></body></html>');
    case 'xml':
      return { ...azureError(403, 'ServerBusy', 'The server is busy.'), status: 200 };
    case 'redirect':
      return text(302, 'text/plain', '', { location: 'https://elsewhere.example.invalid/file' });
    case 'redirect-to-storage': {
      // Storage has the same path.
      if (!media) return reply;
      const account = requested.query.get('ac') ?? requested.query.get('az');
      return text(302, 'text/plain', '', {
        location: `https://${account}.blob.core.windows.net${requested.path}?${requested.query}`,
      });
    }
    case 'truncated-json':
      return { ...reply, body: bytesBody(readAll(reply.body).subarray(0, reply.body.size / 2)) };
    case 'missing-field':
      return { ...reply, body: bytesBody(renamed(readAll(reply.body))) };
    case 'truncated':
      return { ...reply, body: truncated(reply.body) };
    case 'empty':
      return { ...reply, body: bytesBody(Buffer.alloc(0)) };
    case 'error-as-media':
      return { ...reply, body: bytesBody(Buffer.from('<html><body>The file cannot be sent.</body></html>')) };
    case 'silent':
    case 'headers-only':
    case 'drip':
    case 'endless':
    case 'endless-declared':
      return { ...reply, delivery: kind };
    default: {
      const { contentType, body } = lyingFile(kind);
      return { ...reply, status: 200, headers: { ...reply.headers, 'content-type': contentType }, body };
    }
  }
}

const challenge =
  '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>' +
  "<script>window._cf_chl_opt={cRay:'9d00000000000000'};</script></body></html>";

/** UNPROVEN: the text of the body, and a Retry-After outside of `/tree` (sora-api §9.6). */
function tooMany(headers: Reply['headers']): Reply {
  return apiError(429, 'Too many requests', 'rate_limit_exceeded', headers, 'rate_limit_error');
}

/** Renames the first field that a client can't do without. */
function renamed(body: Buffer): Buffer {
  const field = /"(task_responses|items|data|profile|id|url)":/;
  return Buffer.from(body.toString().replace(field, '"renamed_$1":'));
}
