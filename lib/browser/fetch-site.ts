import { ExpectedFailure } from '../model/failure';
import type { SiteAnswer } from '../sora/client/transport';

export const siteOrigin = 'https://sora.chatgpt.com';

/** Longer answers than this many characters are cut off, which leaves no JSON: a message between contexts has its limit. */
const longest = 32 * 1024 * 1024;
/** An answer that is not complete after this many milliseconds is none. */
const timeoutMs = 60_000;

/**
 * One GET of the site with the person's cookies. A redirect is not followed: the browser does not say where it leads, and nobody but
 * the two hosts is to be asked. Throws site-refused for it, and offline when nothing answers.
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
