import { siteOrigin } from './fetch-site';

/**
 * Loads the site's own page without showing it: where no Sora tab is open to be reloaded, this is how the session may get a new token
 * (sora-api §1.1: a page load gives one). What comes back is not looked at, and a failure is met by whoever asks next.
 */
export async function loadPage(signal: AbortSignal): Promise<void> {
  const options: RequestInit = { credentials: 'include', cache: 'no-store', redirect: 'manual', signal };
  await fetch(`${siteOrigin}/library`, options).catch(() => signal.throwIfAborted());
}
