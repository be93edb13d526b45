import type { SiteAnswer } from '../sora/client/transport';
import { fetchSite } from './fetch-site';

/** The device ID that the site's own page sends with every request: its `oai-did` cookie (sora-api §1.2). */
function deviceId(cookies: string): string | null {
  return /(?:^|; )oai-did=([\w-]{1,64})/.exec(cookies)?.[1] ?? null;
}

/** The content script's transport: sends requests from the site's page, like the page itself. */
export function getSameOrigin(
  path: string,
  headers: Record<string, string>,
  signal: AbortSignal,
  page: Pick<Document, 'cookie'> = document,
): Promise<SiteAnswer> {
  const device = deviceId(page.cookie);
  const own = { 'oai-language': navigator.language, ...(device === null ? {} : { 'oai-device-id': device }) };
  return fetchSite(path, { ...own, ...headers }, signal);
}
