import { siteOrigin } from './fetch-site';

/** Milliseconds to wait for the page to start loading. */
const timeoutMs = 15_000;

/**
 * Loads the site's own page without showing it, which may give the session a new token (sora-api §1.1: loading a page
 * does; it's unknown whether fetching it is enough). The response isn't read, and the next request reports any failure.
 */
export async function loadSitePage(signal: AbortSignal): Promise<void> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const options: RequestInit = { credentials: 'include', cache: 'no-store', redirect: 'manual', signal: either };
  await fetch(`${siteOrigin}/library`, options).catch(() => signal.throwIfAborted());
}
