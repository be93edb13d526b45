import type { ServerResponse } from 'node:http';
import * as Comlink from 'comlink';
import { expect, onTestFinished, test, vi } from 'vitest';
import { crc32 } from '../../../../../lib/archive/zip/crc32';
import { createFetchMedia } from '../../../../../lib/media/fetch/fetch-media';
import { createFetcher, type Fetcher } from '../../../../../lib/media/fetch/media-fetcher';
import { type BufferPool, createBufferPool } from '../../../../../lib/media/receive/buffer-pool';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import type { Access } from '../../../../../lib/model/hosts';
import type { Media, VolumeFiles } from '../../../../../lib/model/ports';
import { eventually } from '../../../eventually';
import { deferred } from '../../export/harness/deferred';
import { linkTo, never } from '../../export/harness/export-sample';
import { hash } from '../../export/harness/fake-media';
import { thrownBy } from '../../sora/fake-site';
import { createMemoryFiles } from '../../storage/memory-files';
import { mediaServer, sample, serving, sha256 } from './fake-media-host';

const link = linkTo('file.mp4');
const free = async () => {};
const video = sample('landscape.mp4');

/** A fetcher and its client, connected by a channel like two workers. */
function joined({
  allowed = ['site', 'media'] as Access[],
  memory = createBufferPool(1_000_000) as BufferPool,
  opens = undefined as VolumeFiles['open'] | undefined,
  /** How many of the first ones end at once. */
  dead = 0,
  /** How many of the first ones never respond. */
  silent = 0,
  startWithin = 20_000,
  now = Date.now,
} = {}) {
  const disk = createMemoryFiles();
  let started = 0;
  const start = () => {
    const { port1, port2 } = new MessageChannel();
    onTestFinished(() => {
      port1.close();
      port2.close();
    });
    const closed = new AbortController();
    // Like a worker whose script doesn't load: it never responds.
    if (++started <= dead) setTimeout(() => closed.abort(new ExpectedFailure('no-fetcher')));
    else if (started > silent)
      Comlink.expose(createFetcher({ files: disk.files, memory, crc32, hash, sleep: free, now }), port1);
    const end = (why: string) => closed.abort(new ExpectedFailure('no-fetcher', why));
    return { fetcher: Comlink.wrap<Fetcher>(port2), closed: closed.signal, end };
  };
  const reported = { url: '', bytes: 0 };
  const fetchMedia = createFetchMedia(start, {
    files: { ...disk.files, open: opens ?? disk.files.open },
    crc32,
    startWithin,
    isAllowed: async (access) => allowed.includes(access),
    onBytes: (bytes, url) => {
      reported.url = url;
      reported.bytes += bytes;
    },
  });
  return { fetchMedia, disk, reported, started: () => started };
}

const contentOf = (media: Media) => Buffer.concat(Array.from(media.chunks(), (chunk) => Buffer.from(chunk)));

test('a file in memory arrives complete and checked, reports its bytes on the way, and returns its buffer once', async () => {
  await mediaServer(serving(video));
  const cameBack: number[] = [];
  const back = deferred();
  const memory: BufferPool = {
    take(bytes) {
      const { buffer } = createBufferPool(bytes).take(bytes);
      const end = ({ byteLength }: ArrayBuffer) => {
        cameBack.push(byteLength);
        back.resolve();
      };
      return { buffer, end };
    },
  };
  const whole = createBufferPool(1_000_000);
  const ofFiles: BufferPool = { take: (bytes) => (bytes === video.length ? memory : whole).take(bytes) };
  const { fetchMedia, reported } = joined({ memory: ofFiles });
  const reserved: number[] = [];
  const media = await fetchMedia(link, async (bytes) => void reserved.push(bytes), never);

  expect(media).toMatchObject({ bytes: video.length, sha256: sha256(video), crc32: crc32(video), extension: 'mp4' });
  expect(contentOf(media).equals(video)).toBe(true);
  // A small file only needs what every file reserves first.
  expect(reserved).toEqual([1024 * 1024]);
  await expect.poll(() => reported).toEqual({ url: link.url, bytes: video.length });
  await media.discard();
  await media.discard();
  await back.promise;
  expect(cameBack).toHaveLength(1);
  expect(cameBack[0]).toBeGreaterThanOrEqual(video.length);
});

test('every byte is counted once, however late the reports arrive', async () => {
  await mediaServer(serving(video));
  let time = 0;
  const { fetchMedia, reported } = joined({ now: () => (time += 1000) });
  for (const files of [1, 2, 3]) {
    const media = await fetchMedia(link, free, never);
    expect(reported.bytes).toBe(files * video.length);
    await media.discard();
  }
});

test('what has arrived of all files is reported in one message', async () => {
  const answers: ServerResponse[] = [];
  await mediaServer((_request, response) => {
    response.writeHead(200, { 'content-length': String(video.length) });
    response.write(video.subarray(0, 100));
    answers.push(response);
  });
  const now = vi.fn(() => 0);
  const disk = createMemoryFiles();
  const memory = createBufferPool(4_000_000);
  const fetcher = createFetcher({ files: disk.files, memory, crc32, hash, sleep: free, now });
  const received = vi.fn();
  fetcher.connect({ received } as unknown as Parameters<typeof fetcher.connect>[0]);
  const callsBefore = now.mock.calls.length;
  const files = [fetcher.fetch(1, link, 1_000_000), fetcher.fetch(2, link, 1_000_000)];
  await eventually(() => expect(now.mock.calls.length - callsBefore).toBe(2));

  now.mockReturnValue(1000);
  for (const answer of answers) answer.end(video.subarray(100));
  await Promise.all(files);
  expect(received).toHaveBeenCalledOnce();
  expect(received.mock.lastCall?.[0].map(([call]: [call: number]) => call).sort()).toEqual([1, 2]);
});

test('a file of unknown length arrives through a spool file, which is removed when it is discarded', async () => {
  await mediaServer((_request, response) => {
    response.writeHead(200);
    response.end(video);
  });
  const { fetchMedia, disk } = joined();
  const media = await fetchMedia(link, free, never);
  expect(contentOf(media).equals(video)).toBe(true);
  await media.discard();
  expect([disk.names(), disk.held()]).toEqual([[], []]);
});

test('a spool file that does not open again is removed, and the failure reported', async () => {
  await mediaServer((_request, response) => {
    response.writeHead(200);
    response.end(video);
  });
  const { fetchMedia, disk } = joined({ opens: () => Promise.reject(new ExpectedFailure('no-room', '1')) });
  expect(await thrownBy(fetchMedia(link, free, never))).toMatchObject({ code: 'no-room' });
  expect([disk.names(), disk.held()]).toEqual([[], []]);
});

test('a failure arrives with its code and with the time to wait', async () => {
  await mediaServer(serving(new Uint8Array(), { 'retry-after': '7' }, 429));
  const thrown = await thrownBy(joined().fetchMedia(link, free, never));
  expect(thrown).toMatchObject({ code: 'site-busy', retryAfter: 7000 });
});

test('the caller is asked which hosts are allowed', async () => {
  await mediaServer((request) => request.socket.destroy());
  const thrown = await thrownBy(joined({ allowed: ['site'] }).fetchMedia(link, free, never));
  expect(thrown).toMatchObject({ code: 'no-permission' });
});

test.each([
  ['before the response', {}, null],
  ['in a body in memory', { 'content-length': '100000' }, video.subarray(0, 100)],
  ['in a spooled body', {}, video.subarray(0, 100)],
])('a fetch canceled %s ends with the reason, and leaves no connection and no file', async (_when, headers, first) => {
  const requested = deferred();
  const closed = deferred();
  await mediaServer((_request, response) => {
    response.on('close', () => closed.resolve());
    if (first !== null) response.writeHead(200, headers).write(first);
    requested.resolve();
  });
  const { fetchMedia, disk } = joined();
  // Only the signal may end the fetch: without timers, the connection never counts as stalled.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const cancel = new AbortController();
  const thrown = thrownBy(fetchMedia(link, free, cancel.signal));
  await requested.promise;
  cancel.abort('cancelled');
  expect(await thrown).toBe('cancelled');
  await closed.promise;
  expect(disk.names()).toEqual([]);
});

test('a file above the initial reservation waits for its share of memory, and canceled it leaves no connection', async () => {
  const large = Buffer.concat([video, Buffer.alloc(2 * 1024 * 1024)]);
  let closed = deferred();
  await mediaServer((request, response) => {
    response.on('close', () => closed.resolve());
    serving(large)(request, response);
  });
  const { fetchMedia } = joined({ memory: createBufferPool(8_000_000) });
  const reserved: number[] = [];
  await (await fetchMedia(link, async (bytes) => void reserved.push(bytes), never)).discard();
  expect(reserved).toEqual([1024 * 1024, large.length]);

  closed = deferred();
  const cancel = new AbortController();
  const reserve = async (bytes: number) => {
    if (bytes < large.length) return;
    cancel.abort('cancelled');
    throw new Error('no share anymore');
  };
  expect(await thrownBy(fetchMedia(link, reserve, cancel.signal))).toBe('cancelled');
  await closed.promise;
});

test('a fetcher that does not start is replaced for all waiting files', async () => {
  await mediaServer(serving(video));
  const { fetchMedia, started } = joined({ dead: 1 });
  const [one, other] = await Promise.all([fetchMedia(link, free, never), fetchMedia(link, free, never)]);
  expect([one.sha256, other.sha256, started()]).toEqual([sha256(video), sha256(video), 2]);
});

test('when none of three fetchers starts, that is reported; a later request tries again', async () => {
  await mediaServer(serving(video));
  const { fetchMedia, started } = joined({ dead: 3 });
  expect(await thrownBy(fetchMedia(link, free, never))).toMatchObject({ code: 'no-fetcher' });
  expect(started()).toBe(3);
  expect(await fetchMedia(link, free, never)).toMatchObject({ sha256: sha256(video) });
});

test('a fetcher that never finishes loading is replaced as well', async () => {
  await mediaServer(serving(video));
  const { fetchMedia, started } = joined({ silent: 1, startWithin: 20 });
  expect((await fetchMedia(link, free, never)).sha256).toBe(sha256(video));
  expect(started()).toBe(2);
});

test('a fetch that waits for its fetcher is canceled with its reason', async () => {
  const { fetchMedia } = joined({ silent: 1 });
  const cancel = new AbortController();
  const thrown = thrownBy(fetchMedia(link, free, cancel.signal));
  cancel.abort('cancelled');
  expect(await thrown).toBe('cancelled');
});
