import { withTimeout } from '../async/timeout';
import { ExpectedFailure } from '../model/failure';
import type { SiteAnswer } from '../sora/client/transport';
import { clock } from './system-clock';

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
export function fetchSite(path: string, headers: Record<string, string>, signal: AbortSignal): Promise<SiteAnswer> {
  const late = () => new ExpectedFailure('offline', 'no answer');
  // Not `AbortSignal.timeout`: until it fires, Chromium keeps the response of the request in memory.
  return withTimeout(timeoutMs, clock, (either) => request(path, headers, either), { outer: signal, late });
}

async function request(path: string, headers: Record<string, string>, signal: AbortSignal): Promise<SiteAnswer> {
  const options: RequestInit = { credentials: 'include', cache: 'no-store', redirect: 'manual', headers, signal };
  try {
    const response = await fetch(siteOrigin + path, { method: 'GET', ...options });
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
    throw error instanceof TypeError ? new ExpectedFailure('offline', 'no answer') : error;
  }
}
