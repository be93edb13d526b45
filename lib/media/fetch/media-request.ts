import { detail, ExpectedFailure } from '../../model/failure';
import type { Access } from '../../model/hosts';
import { withStallTimeout } from './stall-timeout';

/** Asks for a file, or with a range for a piece of it. The answer's status is not judged. */
export type RequestMedia = (url: URL, headers: Record<string, string>, signal: AbortSignal) => Promise<Response>;

/** No cookie goes out (sora-api §4.3: cookies beside a signature are refused). */
const alike = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' } as const;

const isRedirect = ({ type, status }: Response) => type === 'opaqueredirect' || (status >= 300 && status < 400);

/** Azure's storage, over https: the one place besides the media host. */
const isElsewhere = (url: string) => {
  const { protocol, host } = new URL(url);
  return protocol === 'https:' && host.endsWith('.blob.core.windows.net');
};

/**
 * Throws offline when nothing answers, no-permission when that is because the person has withdrawn the host, and media-elsewhere for a
 * redirect. The browser does not say where one leads; with `elsewhere` allowed it is followed, and the manifest's `connect-src` has
 * the browser refuse every other host before it is spoken to.
 */
export function createMediaRequest(isAllowed: (access: Access) => Promise<boolean>): RequestMedia {
  const send = async (url: URL, init: RequestInit, signal: AbortSignal): Promise<Response> => {
    try {
      return await withStallTimeout(fetch(url, { ...alike, ...init, signal }));
    } catch (error) {
      signal.throwIfAborted();
      throw new ExpectedFailure('offline', error instanceof ExpectedFailure ? detail.silent : detail.noAnswer);
    }
  };

  const follow = async (url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Response> => {
    if (!(await isAllowed('elsewhere'))) throw new ExpectedFailure('media-elsewhere');
    const response = await send(url, { headers, redirect: 'follow' }, signal).catch((error: unknown) => {
      signal.throwIfAborted();
      // The media host has just answered: it is the way onward that the browser does not go.
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
