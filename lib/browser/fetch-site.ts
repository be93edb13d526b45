import { ExpectedFailure } from '../model/failure';
import type { SiteAnswer } from '../sora/client/transport';

export const siteOrigin = 'https://sora.chatgpt.com';

/**
 * Longer responses are truncated after this many characters and aren't JSON then, because messages have a size limit.
 */
const longest = 32 * 1024 * 1024;
/** A response has to be complete within this many milliseconds. */
const timeoutMs = 60_000;

/**
 * A GET request to the site with the user's cookies. Redirects aren't followed: the browser doesn't say where they
 * lead, and only the two hosts may be contacted. Throws site-refused for a redirect, and offline if there's no
 * response.
 */
export async function fetchSite(
  path: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<SiteAnswer> {
  const late = AbortSignal.timeout(timeoutMs);
  const either = AbortSignal.any([signal, late]);
  try {
    const response = await fetch(siteOrigin + path, {
      method: 'GET',
      credentials: 'include',
      cache: 'no-store',
      redirect: 'manual',
      headers,
      signal: either,
    });
    if (response.type === 'opaqueredirect') throw new ExpectedFailure('site-refused', 'redirect');
    const body = await response.text();
    return {
      status: response.status,
      url: response.url,
      contentType: response.headers.get('content-type'),
      retryAfter: response.headers.get('retry-after'),
      body: body.slice(0, longest),
    };
  } catch (error) {
    signal.throwIfAborted();
    throw late.aborted || error instanceof TypeError ? new ExpectedFailure('offline', 'no answer') : error;
  }
}
