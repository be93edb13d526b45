import { describe, expect, test, vi } from 'vitest';
import { linkTo, never } from '../../export/harness/export-sample';
import { thrownBy } from '../../sora/fake-site';
import { fetching, mediaServer, sample, serving, sha256 } from './fake-media-host';

const link = linkTo('file.mp4');
const free = async () => {};
const video = sample('landscape.mp4');

describe('A file from the media host', () => {
  test('arrives with its size, its checksums and its type', async () => {
    await mediaServer(serving(video));
    const { fetchMedia, reported } = fetching();
    const reserve = vi.fn(free);
    const media = await fetchMedia(link, reserve, never);

    expect(media).toMatchObject({
      bytes: video.length,
      sha256: sha256(video),
      mediaType: 'video/mp4',
      extension: 'mp4',
    });
    expect(Buffer.concat([...media.chunks()]).equals(video)).toBe(true);
    expect(reserve).toHaveBeenCalledExactlyOnceWith(video.length);
    expect(reported.received).toBe(video.length);
  });

  test('is requested without cookies, without a referrer, and without following redirects', async () => {
    const { requested } = await mediaServer(serving(video));
    await fetching().fetchMedia(link, free, never);

    expect(requested.map(({ init }) => init)).toEqual([
      expect.objectContaining({ credentials: 'omit', redirect: 'manual', referrerPolicy: 'no-referrer' }),
    ]);
    expect(requested[0]?.init.method).toBeUndefined();
  });

  test.each([
    'http://videos.openai.com/a.mp4',
    'https://videos.openai.com:8443/a.mp4',
    'https://videos.openai.com.example.org/a.mp4',
    'https://someone@videos.openai.com/a.mp4',
    'https://:secret@videos.openai.com/a.mp4',
    'https://sora.chatgpt.com/a.mp4',
    'file:///etc/passwd',
  ])('is not requested from %s', async (url) => {
    const { requested } = await mediaServer(serving(video));
    const thrown = await thrownBy(fetching().fetchMedia({ ...link, url }, free, never));
    expect(thrown).toMatchObject({ code: 'media-refused' });
    expect(requested).toEqual([]);
  });

  test('is refused if the host redirects, and nothing is requested there', async () => {
    const { requested } = await mediaServer(serving(new Uint8Array(), { location: 'https://example.org/a.mp4' }, 302));
    const thrown = await thrownBy(fetching().fetchMedia(link, free, never));
    expect(thrown).toMatchObject({ code: 'media-elsewhere' });
    expect(requested).toHaveLength(1);
  });

  test.each([
    [401, 'link-expired'],
    [403, 'link-expired'],
    [404, 'media-gone'],
    [410, 'media-gone'],
    [429, 'site-busy'],
    [503, 'site-busy'],
    [418, 'media-refused'],
    [206, 'media-refused'],
  ])('with status %i fails as %s', async (status, code) => {
    await mediaServer(serving(video, {}, status));
    expect(await thrownBy(fetching().fetchMedia(link, free, never))).toMatchObject({ code });
  });

  test.each([
    ['120', 120_000],
    ['0', 0],
    ['99999999999', 3_600_000],
    ['Infinity', null],
    ['soon', null],
    ['', null],
    ['Mon, 20 Apr 2020 10:00:00 GMT', 0],
  ])('waits as long as Retry-After %j says, at most an hour', async (header, retryAfter) => {
    await mediaServer(serving(new Uint8Array(), { 'retry-after': header }, 429));
    expect(await thrownBy(fetching().fetchMedia(link, free, never))).toMatchObject({ retryAfter });
  });
});

describe('The type of a file', () => {
  test.each([
    ['an image', 'image.webp', { mediaType: 'image/webp', extension: 'webp', kind: 'image' }],
    ['a video sent as an image', 'landscape.mp4', { mediaType: 'video/mp4', extension: 'mp4', kind: 'video' }],
    ['a PNG sent as a WebP', 'image.png', { mediaType: 'image/png', extension: 'png', kind: 'image' }],
  ] as const)('is that of its content: %s', async (_what, file, type) => {
    await mediaServer(serving(sample(file), { 'content-type': 'image/webp' }));
    expect(await fetching().fetchMedia(link, free, never)).toMatchObject(type);
  });
});

describe('A wrong response', () => {
  const page = Buffer.from('<!DOCTYPE html><title>Error</title>');

  test.each([
    'text/html; charset=utf-8',
    'application/xml',
    'application/json',
    'video/mp4',
    'application/octet-stream',
  ])('a page with status 200 and type %s is damaged media', async (type) => {
    await mediaServer(serving(page, { 'content-type': type }));
    const { fetchMedia, memory } = fetching();
    expect(await thrownBy(fetchMedia(link, free, never))).toMatchObject({ code: 'media-damaged' });
    expect(memory.names()).toEqual([]);
  });

  test.each([
    ['fewer', video.length + 10],
    ['more', video.length - 10],
  ])('%s bytes than declared are damaged media', async (_word, declared) => {
    const headers = { 'content-length': String(declared) };
    vi.stubGlobal('fetch', async () => new Response(new Uint8Array(video), { headers }));
    const thrown = await thrownBy(fetching().fetchMedia(link, free, never));
    vi.unstubAllGlobals();
    expect(thrown).toMatchObject({ code: 'media-damaged' });
  });

  test('an invalid length reserves nothing and is ignored', async () => {
    const headers = { 'content-length': '12, 12' };
    vi.stubGlobal('fetch', async () => new Response(new Uint8Array(video), { headers }));
    const reserve = vi.fn(free);
    const media = await fetching().fetchMedia(link, reserve, never);
    vi.unstubAllGlobals();
    expect(reserve).toHaveBeenCalledExactlyOnceWith(0);
    expect(media.sha256).toBe(sha256(video));
    await media.discard();
  });
});
