import { Worker } from 'node:worker_threads';
import * as Comlink from 'comlink';
import nodeEndpoint from 'comlink/dist/umd/node-adapter.js';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { crc32 } from '../../../../../lib/archive/zip/crc32';
import { createFetchMedia } from '../../../../../lib/media/fetch/fetch-media';
import { createHeartbeat } from '../../../../../lib/media/fetch/heartbeat';
import type { Fetcher } from '../../../../../lib/media/fetch/media-fetcher';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import { hangTimeoutMs } from '../../../../hang-timeout';
import { eventually } from '../../../eventually';
import { deferred } from '../../export/harness/deferred';
import { linkTo, never } from '../../export/harness/export-sample';
import { thrownBy } from '../../sora/fake-site';
import { createMemoryFiles } from '../../storage/memory-files';

const free = async () => {};

/**
 * Fetches files with threads that may really hang. A thread announces it in shared memory first. Beats of a slow
 * thread are answered here, so that no machine is too slow for short intervals.
 */
function threads({ everyMs = 1, idleMs = hangTimeoutMs } = {}) {
  const ends: string[] = [];
  const start = () => {
    const isStuck = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(new URL('./stuck-fetcher.mjs', import.meta.url), { workerData: isStuck });
    onTestFinished(async () => void (await worker.terminate()));
    const closed = new AbortController();
    const end = (why: string) => {
      ends.push(why);
      void worker.terminate();
      closed.abort(new ExpectedFailure('no-fetcher', why));
    };
    const thread = Comlink.wrap<Fetcher>(nodeEndpoint(worker));
    const beat = async () => (Atomics.load(isStuck, 0) === 1 ? thread.beat() : undefined);
    const fetcher = new Proxy(thread, { get: (target, name) => (name === 'beat' ? beat : Reflect.get(target, name)) });
    return { fetcher, closed: closed.signal, end };
  };
  const fetchMedia = createFetchMedia(start, {
    files: createMemoryFiles().files,
    crc32,
    isAllowed: async () => true,
    onBytes: () => {},
    beat: { everyMs, maxMissed: 3 },
    startWithin: hangTimeoutMs,
    idleMs,
  });
  return { fetchMedia, ends, fetchOne: (name: string, signal = never) => fetchMedia(linkTo(name), free, signal) };
}

describe('A fetch worker that is stuck in a loop', () => {
  test('is ended; the file that it hung on is damaged, and all others arrive', async () => {
    const { fetchOne, ends } = threads();
    const names = ['patient-1.mp4', 'endless.mp4', 'patient-2.mp4', 'patient-3.mp4'];
    const fetched = await Promise.allSettled(names.map((name) => fetchOne(name)));
    expect(fetched.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(fetched[1]).toMatchObject({ reason: { code: 'media-damaged' } });
    expect(ends.filter((why) => why === 'hung')).toHaveLength(2);
  });

  test('is not lost to the same file again, whatever its new link is signed with', async () => {
    const { fetchMedia, fetchOne, ends } = threads();
    await thrownBy(fetchOne('endless.mp4'));
    const before = ends.length;
    const renewed = { ...linkTo('endless.mp4'), url: `${linkTo('endless.mp4').url.replace(/\?.*/, '')}?sig=other` };
    expect(await thrownBy(fetchMedia(renewed, free, never))).toMatchObject({ code: 'media-damaged' });
    expect(ends).toHaveLength(before);
  });

  test('is replaced as often as files make it hang, without failing the others', async () => {
    const { fetchOne } = threads();
    const hanging = Array.from({ length: 2 }, (_, n) => thrownBy(fetchOne(`endless-${n}.mp4`)));
    const others = Array.from({ length: 4 }, (_, n) => fetchOne(`patient-${n}.mp4`));
    expect(await Promise.all(hanging)).toEqual(Array(2).fill(expect.objectContaining({ code: 'media-damaged' })));
    expect(await Promise.all(others)).toHaveLength(4);
    expect((await fetchOne('after.mp4')).bytes).toBe(1);
  });

  test('does not delay an abort, before its heartbeat is missed', async () => {
    const { fetchOne, ends } = threads({ everyMs: 3_600_000 });
    // Make sure that it is running, so that the next file goes to it.
    await fetchOne('first.mp4');
    const stop = new AbortController();
    const thrown = thrownBy(fetchOne('endless.mp4', stop.signal));
    const waiting = thrownBy(fetchOne('patient.mp4', stop.signal));
    stop.abort('cancelled');
    expect(await Promise.all([thrown, waiting])).toEqual(['cancelled', 'cancelled']);
    expect(ends).toEqual([]);
  });

  test('does not delay an abort of a file that waits for its turn', async () => {
    const { fetchOne, ends } = threads();
    const stop = new AbortController();
    const endless = [1, 2, 3].map((n) => thrownBy(fetchOne(`endless-${n}.mp4`, stop.signal)));
    await eventually(() => expect(ends).toContain('hung'));
    stop.abort('cancelled');
    expect(await Promise.all(endless)).toEqual(Array(3).fill('cancelled'));
  });
});

describe('A fetch worker without a file', () => {
  test('is ended to free its memory, and the next file gets another one', async () => {
    const { fetchOne, ends } = threads({ idleMs: 1 });
    await fetchOne('first.mp4');
    await eventually(() => expect(ends).toEqual(['idle']));
    expect((await fetchOne('second.mp4')).bytes).toBe(1);
  });

  test('is not ended while another file is on its way', async () => {
    const { fetchOne, ends } = threads({ idleMs: 1 });
    const slow = fetchOne('patient.mp4');
    await fetchOne('quick.mp4');
    await slow;
    expect(ends).toEqual([]);
  });
});

describe('A heartbeat', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const beating = (ping: () => Promise<unknown>) => {
    const onHung = vi.fn();
    const heartbeat = createHeartbeat(ping, onHung, { everyMs: 1000, maxMissed: 3 });
    onTestFinished(heartbeat.stop);
    return { ...heartbeat, onHung };
  };
  const silence = () => new Promise(() => {});

  test('reports once when several beats in a row are missed', async () => {
    const { start, onHung } = beating(silence);
    start();
    await vi.advanceTimersByTimeAsync(2999);
    expect(onHung).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(onHung).toHaveBeenCalledOnce();
  });

  test('does not take a slow worker for a hung one', async () => {
    const { start, onHung } = beating(() => new Promise((resolve) => setTimeout(resolve, 2500)));
    start();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(onHung).not.toHaveBeenCalled();
  });

  test('does not count the time while the machine sleeps', async () => {
    const answer = deferred();
    const { start, onHung } = beating(() => answer.promise);
    start();
    // Both clocks have advanced, but no timer has fired.
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    await vi.advanceTimersByTimeAsync(1000);
    answer.resolve();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(onHung).not.toHaveBeenCalled();
  });

  test('pings no idle worker', async () => {
    const ping = vi.fn(async () => {});
    const { start, stop, onHung } = beating(ping);
    start();
    await vi.advanceTimersByTimeAsync(2000);
    stop();
    const before = ping.mock.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ping).toHaveBeenCalledTimes(before);
    expect(onHung).not.toHaveBeenCalled();
  });
});
