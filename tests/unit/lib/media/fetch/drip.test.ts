import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { linkTo, never } from '../../export/harness/export-sample';
import { thrownBy } from '../../sora/fake-site';
import { fetching, sample } from './fake-media-host';

const video = sample('landscape.mp4');

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A body that sends some bytes at intervals while anybody listens. Returns the number of requests. */
function dripping(bytes: number, everyMs: number, headers: Record<string, string> = {}) {
  const requested = { times: 0 };
  vi.stubGlobal('fetch', async (_url: URL, init: RequestInit) => {
    requested.times++;
    const from = Number(/\d+/.exec(new Headers(init.headers).get('range') ?? '')?.[0] ?? 0);
    let at = from;
    const body = new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, everyMs));
        controller.enqueue(new Uint8Array(video.subarray(at, at + bytes)));
        at += bytes;
        if (at >= video.length) controller.close();
      },
    });
    const range = { 'content-range': `bytes ${from}-${video.length - 1}/${video.length}` };
    const length = { 'content-length': String(video.length - from) };
    return new Response(body, {
      status: from > 0 ? 206 : 200,
      headers: { ...length, ...headers, ...(from > 0 ? range : {}) },
    });
  });
  return requested;
}

describe('A very slow body', () => {
  test.each([
    ['is given up after a minute', {}, 1],
    ['is given up after two minutes, if the host supports ranges', { etag: '"v1"' }, 2],
  ])('a byte every twenty seconds %s', async (_when, headers, minutes) => {
    const requested = dripping(1, 20_000, headers);
    const thrown = thrownBy(fetching().fetchMedia(linkTo('file.mp4'), async () => {}, never));
    await vi.advanceTimersByTimeAsync(minutes * 60_000);
    expect(await thrown).toMatchObject({ code: 'offline', detail: 'stalled' });
    expect(requested.times).toBe(minutes);
  });

  test('slowly, but more than a byte now and then, arrives', async () => {
    dripping(400, 2_000);
    const fetched = fetching().fetchMedia(linkTo('file.mp4'), async () => {}, never);
    await vi.advanceTimersByTimeAsync((video.length / 400 + 1) * 2_000);
    expect((await fetched).bytes).toBe(video.length);
  });
});
