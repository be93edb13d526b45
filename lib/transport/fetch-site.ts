import { ExpectedFailure } from '../errors';
import type { SiteAnswer } from '../sora/transport';

export const siteOrigin = 'https://sora.chatgpt.com';

/** An API answer larger than this is not one, in characters. */
const longest = 32 * 1024 * 1024;

/**
 * One GET of the site with the person's cookies. A redirect is followed within the browser's rules and told by `url`.
 * Throws offline when nothing answers.
 */
export async function fetchSite(
  path: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<SiteAnswer> {
  try {
    const response = await fetch(siteOrigin + path, {
      method: 'GET',
      credentials: 'include',
      cache: 'no-store',
      headers,
      signal,
    });
    const body = await response.text();
    if (body.length > longest) throw new ExpectedFailure('site-changed', 'answer too long');
    return {
      status: response.status,
      url: response.url,
      contentType: response.headers.get('content-type'),
      retryAfter: response.headers.get('retry-after'),
      body,
    };
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof TypeError ? new ExpectedFailure('offline', 'no answer') : error;
  }
}
