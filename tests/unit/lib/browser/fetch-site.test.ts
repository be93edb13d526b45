import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchSite } from '../../../../lib/browser/fetch-site';
import { getSameOrigin } from '../../../../lib/browser/same-origin-transport';
import { never } from '../export/harness/export-sample';
import { thrownBy } from '../sora/fake-site';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The browser's `fetch` with cookies. It only records how it is called. */
function browserFetch(answer: (init: RequestInit) => Promise<Response>) {
  const requested: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    requested.push({ url, init });
    return answer(init);
  });
  return requested;
}

const silent = (init: RequestInit) =>
  new Promise<never>((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)));

describe('The site', () => {
  test('receives only GET requests, on its own origin, with its cookies', async () => {
    const requested = browserFetch(async () => new Response('{}'));
    vi.stubGlobal('navigator', { language: 'en-GB' });
    await fetchSite('/backend/x', { accept: 'application/json' }, never);
    await getSameOrigin('/backend/y', {}, never, { cookie: '' });

    expect(requested.map(({ url }) => url)).toEqual([
      'https://sora.chatgpt.com/backend/x',
      'https://sora.chatgpt.com/backend/y',
    ]);
    for (const { init } of requested) {
      expect(init).toMatchObject({ method: 'GET', credentials: 'include', cache: 'no-store', redirect: 'manual' });
      expect(init.body).toBeUndefined();
    }
  });

  test('returns its response unchanged, whatever the status', async () => {
    const headers = { 'content-type': 'application/json', 'retry-after': '7' };
    browserFetch(async () => new Response('{"error":1}', { status: 429, headers }));
    expect(await fetchSite('/backend/x', {}, never)).toMatchObject({
      status: 429,
      contentType: 'application/json',
      retryAfter: '7',
      body: '{"error":1}',
    });
  });

  test('that redirects counts as refusing, wherever the redirect leads', async () => {
    // What browsers return for a redirect with `redirect: 'manual'`.
    const redirect = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    browserFetch(async () => redirect);
    expect(await thrownBy(fetchSite('/backend/x', {}, never))).toMatchObject({
      code: 'site-refused',
      detail: 'redirect',
    });
  });

  test('that cannot be reached is offline', async () => {
    browserFetch(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await thrownBy(fetchSite('/backend/x', {}, never))).toMatchObject({ code: 'offline' });
  });

  test('that accepts a request and never responds is offline after a minute', async () => {
    vi.useFakeTimers();
    const requested = browserFetch(silent);
    const thrown = thrownBy(fetchSite('/backend/x', {}, never));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await thrown).toMatchObject({ code: 'offline' });
    expect(requested[0]?.init.signal?.aborted).toBe(true);
  });

  test('leaves no timer after it has responded, which would keep the response in memory', async () => {
    vi.useFakeTimers();
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    browserFetch(async () => new Response('{}'));
    await fetchSite('/backend/x', {}, never);
    expect(vi.getTimerCount()).toBe(0);
    expect(timeout).not.toHaveBeenCalled();
    timeout.mockRestore();
  });

  test('gets no more requests after a cancellation, which is not reported as a failure', async () => {
    const requested = browserFetch(silent);
    const cancel = new AbortController();
    const thrown = thrownBy(fetchSite('/backend/x', {}, cancel.signal));
    cancel.abort('cancelled');
    expect(await thrown).toBe('cancelled');
    expect(requested[0]?.init.signal?.aborted).toBe(true);
  });
});

describe('The page', () => {
  test('sends the device and language headers of its own requests', async () => {
    const requested = browserFetch(async () => new Response('{}'));
    vi.stubGlobal('navigator', { language: 'en-GB' });
    await getSameOrigin('/backend/x', { authorization: 'Bearer t' }, never, {
      cookie: 'a=b; oai-did=1234-abcd; c=d',
    });
    expect(requested[0]?.init.headers).toEqual({
      'oai-language': 'en-GB',
      'oai-device-id': '1234-abcd',
      authorization: 'Bearer t',
    });
  });

  test.each(['', 'xoai-did=1', 'oai-did=', 'oai-did=; b=1', 'a=oai-did=1'])(
    'sends no device id that is not in its cookies: %j',
    async (cookie) => {
      const requested = browserFetch(async () => new Response('{}'));
      vi.stubGlobal('navigator', { language: 'en' });
      await getSameOrigin('/backend/x', {}, never, { cookie });
      expect(requested[0]?.init.headers).toEqual({ 'oai-language': 'en' });
    },
  );
});
