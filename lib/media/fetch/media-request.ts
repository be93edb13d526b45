import { detail, ExpectedFailure } from '../../model/failure';
import type { Access } from '../../model/hosts';
import { withStallTimeout } from './stall-timeout';

/** Requests a file, or a range of it. Doesn't check the response's status. */
export type RequestMedia = (url: URL, headers: Record<string, string>, signal: AbortSignal) => Promise<Response>;

/** Sends no cookies: the host refuses them together with a signature (sora-api §4.3). */
const requestInit = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' } as const;

const isRedirect = ({ type, status }: Response) => type === 'opaqueredirect' || (status >= 300 && status < 400);

/** Azure's storage, over https: the only allowed target of a redirect. */
const isElsewhere = (url: string) => {
  const { protocol, host } = new URL(url);
  return protocol === 'https:' && host.endsWith('.blob.core.windows.net');
};

/**
 * Throws offline if nothing responds, no-permission if the user withdrew access to the host, and media-elsewhere for a
 * redirect. The browser doesn't reveal a redirect's target. With `elsewhere` allowed, the redirect is followed; the
 * manifest's `connect-src` makes the browser block every other host before it connects.
 */
export function createMediaRequest(isAllowed: (access: Access) => Promise<boolean>): RequestMedia {
  const send = async (url: URL, init: RequestInit, signal: AbortSignal): Promise<Response> => {
    try {
      return await withStallTimeout(fetch(url, { ...requestInit, ...init, signal }));
    } catch (error) {
      signal.throwIfAborted();
      throw new ExpectedFailure('offline', error instanceof ExpectedFailure ? detail.silent : detail.noAnswer);
    }
  };

  const follow = async (url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Response> => {
    if (!(await isAllowed('elsewhere'))) throw new ExpectedFailure('media-elsewhere');
    const response = await send(url, { headers, redirect: 'follow' }, signal).catch((error: unknown) => {
      signal.throwIfAborted();
      // The media host has just responded, so the browser blocked the redirect's target.
      throw error instanceof ExpectedFailure && error.detail === detail.noAnswer
        ? new ExpectedFailure('media-refused', 'redirect')
        : error;
    });
    if (!isElsewhere(response.url)) throw new ExpectedFailure('media-refused', 'redirect');
    return response;
  };

  return async (url, headers, signal) => {
    const response = await send(url, { headers, redirect: 'manual' }, signal).catch(async (error: unknown) => {
      signal.throwIfAborted();
      throw (await isAllowed('media')) ? error : new ExpectedFailure('no-permission', 'videos.openai.com');
    });
    return isRedirect(response) ? follow(url, headers, signal) : response;
  };
}
