import type { ServerResponse } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { linkTo, never } from '../../export/harness/export-sample';
import { thrownBy } from '../../sora/fake-site';
import { fetching, mediaServer, sample, sha256 } from './fake-media-host';

const link = linkTo('file.mp4');
const free = async () => {};
const video = sample('landscape.mp4');
const half = Math.floor(video.length / 2);

type Headers = Record<string, string>;
type Served = { range: string | undefined; ifRange: string | undefined };

/** A host that breaks off the first response in the middle. `rest` answers requests for a range. */
async function breaking(first: Headers, rest: (response: ServerResponse, from: number) => void, declare = true) {
  const served: Served[] = [];
  const server = await mediaServer((request, response) => {
    const { range, 'if-range': ifRange } = request.headers;
    served.push({ range, ifRange: ifRange as string | undefined });
    const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? Number.NaN);
    if (!Number.isNaN(from)) return rest(response, from);
    response.writeHead(200, { ...(declare ? { 'content-length': String(video.length) } : {}), ...first });
    response.write(video.subarray(0, half), () => response.destroy());
  });
  return { ...server, served };
}

const part = (from: number, to = video.length) => ({
  'content-range': `bytes ${from}-${to - 1}/${video.length}`,
  'content-length': String(to - from),
});
const theRest =
  (headers: Headers = {}, status = 206) =>
  (response: ServerResponse, from: number) => {
    response.writeHead(status, { ...part(from), ...headers });
    response.end(video.subarray(from));
  };
const tag = { etag: '"v1"' };
const day = 'Sun, 26 Apr 2026 00:00:00 GMT';
const changed = { 'last-modified': day, date: 'Sun, 26 Apr 2026 00:00:05 GMT' };

describe('A dropped download resumes', () => {
  test.each([
    ['by its ETag', tag, true, '"v1"'],
    ['by its modification date, if that is old enough', changed, true, day],
    ['by its ETag rather than its date', { ...changed, ...tag }, true, '"v1"'],
    ['into a spool file, if its length is unknown', tag, false, '"v1"'],
  ] as const)('%s', async (_how, headers, declare, ifRange) => {
    const { served, requested } = await breaking({ ...headers }, theRest(headers), declare);
    const { fetchMedia, reported } = fetching();
    const media = await fetchMedia(link, free, never);
    expect(media).toMatchObject({ bytes: video.length, sha256: sha256(video), extension: 'mp4' });
    await media.discard();

    expect(served).toHaveLength(2);
    const from = Number(/\d+/.exec(served[1]?.range ?? '')?.[0]);
    expect(from).toBeGreaterThan(0);
    expect(served[1]).toEqual({ range: `bytes=${from}-`, ifRange });
    expect(reported.received, 'no byte is counted twice').toBe(video.length);
    expect(requested[1]?.init).toMatchObject({
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
  });

  test('when nothing has arrived for 30 s', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const silent = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(video.subarray(0, half))),
    });
    vi.stubGlobal('fetch', async (_url: URL, { headers }: { headers: Headers }) =>
      headers.range === undefined
        ? new Response(silent, { headers: { 'content-length': String(video.length), ...tag } })
        : new Response(new Uint8Array(video.subarray(half)), { status: 206, headers: { ...part(half), ...tag } }),
    );
    const media = fetching().fetchMedia(link, free, never);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await media).toMatchObject({ sha256: sha256(video) });
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('again and again, as long as enough arrives each time', async () => {
    const piece = new Uint8Array(1024 * 1024).fill(7);
    const total = 12 * piece.length;
    let given = 0;
    vi.stubGlobal('fetch', async () => {
      const from = given;
      given += piece.length;
      let sent = false;
      const body = new ReadableStream({
        pull(controller) {
          if (sent && given < total) controller.error(new TypeError('terminated'));
          else if (sent) controller.close();
          else controller.enqueue(piece.slice());
          sent = true;
        },
      });
      const headers = {
        'content-range': `bytes ${from}-${total - 1}/${total}`,
        'content-length': String(total - from),
      };
      return new Response(body, { status: from === 0 ? 200 : 206, headers: { ...headers, ...tag } });
    });
    // Bytes of an unknown type: they are only checked after all of them have arrived.
    const { fetchMedia, reported } = fetching();
    expect(await thrownBy(fetchMedia(link, free, never))).toMatchObject({ code: 'media-damaged' });
    expect(reported.received).toBe(total);
    vi.unstubAllGlobals();
  });
});

describe('A dropped download is requested again', () => {
  test.each([
    ['without a validator', {}],
    ['with a weak ETag', { etag: 'W/"v1"' }],
    ['with a modification date as recent as the response', { 'last-modified': day, date: day }],
    ['that was compressed', { ...tag, 'content-encoding': 'identity' }],
  ])('%s, and no range is requested', async (_what, headers) => {
    const { served } = await breaking({ ...headers } as Headers, theRest(tag), !('content-encoding' in headers));
    const { fetchMedia, memory } = fetching();
    expect(await thrownBy(fetchMedia(link, free, never))).toMatchObject({ code: 'offline' });
    expect(served).toHaveLength(1);
    expect(memory.names()).toEqual([]);
  });

  test.each<[string, (response: ServerResponse, from: number) => void]>([
    ['the host sends it from its start', theRest(tag, 200)],
    ['the host has no such range', theRest(tag, 416)],
    ['the rest starts elsewhere', (response, from) => theRest({ ...tag, ...part(from - 1) })(response, from - 1)],
    ['the rest ends too early', (response, from) => theRest({ ...tag, ...part(from, from + 10) })(response, from)],
    ['the file has another size', theRest({ ...tag, 'content-range': `bytes ${half}-99999/100000` })],
    ['the file has another ETag', theRest({ etag: '"v2"' })],
    ['the file was changed later', theRest({ ...tag, 'last-modified': 'Mon, 27 Apr 2026 00:00:00 GMT' })],
    ['the rest is compressed', theRest({ ...tag, 'content-encoding': 'gzip' })],
  ])('where %s', async (_why, rest) => {
    const { served } = await breaking({ ...tag, 'last-modified': day }, rest);
    expect(await thrownBy(fetching().fetchMedia(link, free, never))).toMatchObject({ code: 'offline' });
    expect(served).toHaveLength(2);
  });

  test.each([
    [403, 'link-expired'],
    [404, 'media-gone'],
    [503, 'site-busy'],
    [401, 'link-expired'],
  ])('with the failure that a status of %i means meanwhile', async (status, code) => {
    await breaking(tag, (response) => response.writeHead(status).end());
    expect(await thrownBy(fetching().fetchMedia(link, free, never))).toMatchObject({ code });
  });

  test('if three more attempts yield little, with longer and longer waits between', async () => {
    const { served } = await breaking(tag, (response, from) => {
      response.writeHead(206, { ...part(from), ...tag });
      response.write(video.subarray(from, from + 10), () => response.destroy());
    });
    const { fetchMedia, slept } = fetching();
    expect(await thrownBy(fetchMedia(link, free, never))).toMatchObject({ code: 'offline' });
    expect([served.length, slept]).toEqual([4, [0, 1_000, 3_000]]);
  });

  test('if no response arrives anymore', async () => {
    const { served } = await breaking(tag, (response) => response.destroy());
    expect(await thrownBy(fetching().fetchMedia(link, free, never))).toMatchObject({ code: 'offline' });
    expect(served).toHaveLength(4);
  });
});
