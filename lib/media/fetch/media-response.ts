import { ExpectedFailure } from '../../model/failure';
import { isTransient, retryAfterMs } from '../../model/http';

/** Throws unless the response is a file. An expired signature gets 403 (sora-api §4.3). */
export function expectMediaResponse(response: Response): void {
  const { status } = response;
  if (status === 401 || status === 403) throw new ExpectedFailure('link-expired', String(status));
  if (status === 404 || status === 410) throw new ExpectedFailure('media-gone', String(status));
  if (isTransient(status)) {
    // A date follows the host's clock, and the local clock may be wrong.
    const sentAt = Date.parse(response.headers.get('date') ?? '');
    const wait = retryAfterMs(response.headers.get('retry-after'), Number.isNaN(sentAt) ? Date.now() : sentAt);
    throw new ExpectedFailure('site-busy', String(status), wait);
  }
  if (status !== 200) throw new ExpectedFailure('media-refused', String(status));
  const contentType = response.headers.get('content-type') ?? '';
  if (/html|xml|json/i.test(contentType)) throw new ExpectedFailure('media-damaged', contentType.slice(0, 40));
}
