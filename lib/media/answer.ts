import { ExpectedFailure } from '../errors';

const busy = new Set([408, 425, 429, 500, 502, 503, 504, 520, 522, 524]);

/** Timers overflow beyond 24 days, and who asks for more than a day is mistaken. */
const longestWait = 24 * 3_600_000;

/** `Retry-After` in milliseconds: seconds or a date (RFC 9110 10.2.3). */
function waitOf(header: string): number | null {
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), longestWait);
}

/**
 * Throws unless the media host has sent a file. 403 is what an expired signature gets (fact sheet 4.3). A redirect is told, not
 * followed: nothing is known of where it may lead.
 */
export function expectMedia(response: Response): void {
  const { status, type } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    throw new ExpectedFailure('media-refused', 'redirect');
  if (status === 401 || status === 403) throw new ExpectedFailure('link-expired', String(status));
  if (status === 404 || status === 410) throw new ExpectedFailure('media-gone', String(status));
  if (busy.has(status))
    throw new ExpectedFailure('site-busy', String(status), waitOf(response.headers.get('retry-after') ?? ''));
  if (status !== 200) throw new ExpectedFailure('media-refused', String(status));
  const contentType = response.headers.get('content-type') ?? '';
  if (/html|xml|json/i.test(contentType)) throw new ExpectedFailure('media-damaged', contentType.slice(0, 40));
}
