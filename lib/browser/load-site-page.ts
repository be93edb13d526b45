import { siteOrigin } from './fetch-site';

/** Milliseconds: a page that has not begun by then is not waited for. */
const timeoutMs = 15_000;

/**
 * Loads the site's own page without showing it, which may give the session a new token (sora-api §1.1: a page load does; whether a fetch
 * of the page is enough is not known). What comes back is not looked at, and a failure is met by whoever asks next.
 */
export async function loadSitePage(signal: AbortSignal): Promise<void> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const options: RequestInit = { credentials: 'include', cache: 'no-store', redirect: 'manual', signal: either };
  await fetch(`${siteOrigin}/library`, options).catch(() => signal.throwIfAborted());
}
