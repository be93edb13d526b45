import { afterEach, describe, expect, test, vi } from 'vitest';
import { linkTo, never } from '../../export/harness/export-sample';
import { thrownBy } from '../../sora/fake-site';
import { fetching, mediaServer, sample, sha256 } from '../fetch/fake-media-host';

const link = linkTo('file.mp4');
const free = async () => {};
const video = sample('landscape.mp4');

describe('A body too large for memory, or of unknown length', () => {
  test('is spooled with the right checksums and read back unchanged', async () => {
    await mediaServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'video/mp4' });
      for (let at = 0; at < video.length; at += 10_000) response.write(video.subarray(at, at + 10_000));
      response.end();
    });
    const { fetchMedia, memory } = fetching();
    const reserve = vi.fn(free);
    const media = await fetchMedia(link, reserve, never);

    expect(media).toMatchObject({ bytes: video.length, sha256: sha256(video), extension: 'mp4' });
    expect(Buffer.concat(Array.from(media.chunks(), (chunk) => Buffer.from(chunk))).equals(video)).toBe(true);
    expect(reserve).toHaveBeenCalledExactlyOnceWith(0);
    expect(memory.held()).toHaveLength(1);
    await media.discard();
    expect(memory.names()).toEqual([]);
  });

  test('leaves no file behind if it breaks off', async () => {
    await mediaServer((_request, response) => {
      response.writeHead(200, { 'content-length': String(30 * 1024 * 1024) });
      response.write(video, () => response.destroy());
    });
    const { fetchMedia, memory } = fetching();
    expect(await thrownBy(fetchMedia(link, free, never))).toMatchObject({ code: 'offline' });
    expect(memory.names()).toEqual([]);
  });

  test('fails with no-room and the needed bytes if the disk is full, and leaves no file behind', async () => {
    const declared = 30 * 1024 * 1024;
    await mediaServer((_request, response) => {
      response.writeHead(200, { 'content-length': String(declared) });
      response.write(video);
    });
    const { fetchMedia, memory } = fetching();
    memory.disk.room = 100;
    const thrown = await thrownBy(fetchMedia(link, free, never));
    expect(thrown).toMatchObject({ code: 'no-room', detail: String(2 * declared) });
    expect(memory.names()).toEqual([]);
  });

  test.each([
    ['fails alone if nothing confirms its size', null, { code: 'media-damaged', detail: 'longer than it may be' }],
    ['is waited for if the list has the same size', 3 * 1024 ** 3, { code: 'no-room', detail: `${6 * 1024 ** 3}` }],
  ])('and for the disk, larger than any file of the site, %s', async (_what, bytes, expected) => {
    await mediaServer((_request, response) => {
      response.writeHead(200, { 'content-length': String(3 * 1024 ** 3) });
      response.write(video);
    });
    const { fetchMedia, memory } = fetching();
    memory.disk.room = 100;
    expect(await thrownBy(fetchMedia(linkTo('file.mp4', { bytes }), free, never))).toMatchObject(expected);
    expect(memory.names()).toEqual([]);
  });
});

describe('A connection', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test.each([
    ['headers', 'silent'],
    ['more bytes', 'stalled'],
  ] as const)('with no %s for half a minute is given up as %s', async (what, detail) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    let given: AbortSignal | null | undefined;
    const silent = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(video.subarray(0, 100))),
    });
    vi.stubGlobal('fetch', (_url: URL, init: RequestInit) => {
      given = init.signal;
      const headers = { 'content-length': String(video.length) };
      return what === 'headers' ? new Promise(() => {}) : Promise.resolve(new Response(silent, { headers }));
    });
    const thrown = thrownBy(fetching().fetchMedia(link, free, never));
    await vi.advanceTimersByTimeAsync(30_000);

    expect(await thrown).toMatchObject({ code: 'offline', detail });
    expect(given?.aborted).toBe(true);
  });
});
