import { afterEach, describe, expect, test, vi } from 'vitest';
import { linkTo, never } from '../../export/harness/export-sample';
import { thrownBy } from '../../sora/fake-site';
import { fetching, sample, sha256 } from './fake-media-host';

const link = linkTo('file.mp4');
const free = async () => {};
const video = sample('landscape.mp4');

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser in which the media host redirects to `place`. Like real browsers, it hides the redirect's target. */
function browserIn(place: string | null) {
  const requested: RequestInit[] = [];
  vi.stubGlobal('fetch', async (_url: URL, init: RequestInit) => {
    requested.push(init);
    if (init.redirect === 'manual') {
      const hidden = new Response(null, { status: 200 });
      Object.defineProperties(hidden, { type: { value: 'opaqueredirect' }, status: { value: 0 } });
      return hidden;
    }
    if (place === null) throw new TypeError('Failed to fetch');
    const response = new Response(new Uint8Array(video), { headers: { 'content-length': String(video.length) } });
    Object.defineProperty(response, 'url', { value: place });
    return response;
  });
  return requested;
}

describe('A redirect by the media host', () => {
  test('is reported, and not followed, until the user allows it', async () => {
    const requested = browserIn('https://somewhere.blob.core.windows.net/file');
    expect(await thrownBy(fetching().fetchMedia(link, free, never))).toMatchObject({ code: 'media-elsewhere' });
    expect(requested.map(({ redirect }) => redirect)).toEqual(['manual']);
  });

  test('is followed to the one place that the user has allowed, without cookies', async () => {
    const requested = browserIn('https://somewhere.blob.core.windows.net/file');
    const { fetchMedia } = fetching(() => ['site', 'media', 'elsewhere']);
    expect(await fetchMedia(link, free, never)).toMatchObject({ sha256: sha256(video) });
    expect(requested.map(({ redirect }) => redirect)).toEqual(['manual', 'follow']);
    for (const init of requested) expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  test.each([
    'https://example.org/file',
    'https://blob.core.windows.net.example.org/file',
    'http://somewhere.blob.core.windows.net/file',
    'https://example.org/.blob.core.windows.net',
    null,
  ])('to any other place is a refusal: %s', async (place) => {
    browserIn(place);
    const { fetchMedia } = fetching(() => ['site', 'media', 'elsewhere']);
    expect(await thrownBy(fetchMedia(link, free, never))).toMatchObject({ code: 'media-refused', detail: 'redirect' });
  });
});

test('A media host whose permission was withdrawn is distinguished from one that does not respond', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await thrownBy(fetching(() => ['site']).fetchMedia(link, free, never))).toMatchObject({
    code: 'no-permission',
  });
  expect(await thrownBy(fetching().fetchMedia(link, free, never))).toMatchObject({ code: 'offline' });
});
