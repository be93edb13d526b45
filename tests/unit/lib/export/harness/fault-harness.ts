import type { IncomingMessage, ServerResponse } from 'node:http';
import { onTestFinished, vi } from 'vitest';
import type { Access } from '../../../../../lib/model/hosts';
import { fetching, mediaServer, sample } from '../../media/fetch/fake-media-host';
import { createExportHarness } from './export-harness';
import { linkTo } from './export-sample';
import { settle } from './fake-clock';

export const video = sample('landscape.mp4');
const etag = '"v1"';

/** What the media host does at the `nth` request (from 0) for a file. */
export type Play = (response: ServerResponse, request: IncomingMessage, nth: number) => void;

/** Sends the file, or the rest of it. */
export const whole: Play = (response, { headers }) => {
  const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
  const range = from > 0 ? { 'content-range': `bytes ${from}-${video.length - 1}/${video.length}` } : {};
  const length = String(video.length - from);
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': length, 'content-type': 'video/mp4', etag, ...range });
  response.end(video.subarray(from));
};
export const status =
  (code: number, headers: Record<string, string> = {}): Play =>
  (response) =>
    void response.writeHead(code, headers).end();
/** Sends something else instead of the file, with status 200. */
export const instead =
  (type: string, body: string): Play =>
  (response) =>
    void response.writeHead(200, { 'content-type': type, 'content-length': String(body.length) }).end(body);
const started = (response: ServerResponse, then: () => void) => {
  response.writeHead(200, { 'content-length': String(video.length), 'content-type': 'video/mp4', etag });
  response.write(video.subarray(0, 5000), then);
};
export const cut: Play = (response) => started(response, () => response.destroy());
/** Sends nothing more until the client disconnects, and lets time fly meanwhile. */
export const stalled: Play = (response) => started(response, () => void flyUntilClosed(response));
async function flyUntilClosed(response: ServerResponse): Promise<void> {
  for (let isOpen = true; isOpen; isOpen = !response.closed) {
    // Let everything else in flight run first, so that it doesn't count as stalled.
    await settle();
    await vi.advanceTimersByTimeAsync(1_000);
  }
}
export const headersAlone: Play = (response) => {
  response.writeHead(200, { 'content-length': String(video.length), 'content-type': 'video/mp4', etag }).flushHeaders();
  void flyUntilClosed(response);
};
/** Accepts the request and never responds. */
export const silence: Play = (response) => void flyUntilClosed(response);
/** Sends half of the file, properly ended: only its structure shows that it is cut short. */
export const short: Play = (response) => {
  response.writeHead(200, { 'content-type': 'video/mp4' });
  response.write(video.subarray(0, video.length / 2));
  response.end();
};
/** Sends half of the file and declares that length. */
export const half: Play = (response) => {
  const bytes = video.subarray(0, video.length / 2);
  response.writeHead(200, { 'content-length': String(bytes.length), 'content-type': 'video/mp4', etag }).end(bytes);
};
export const down: Play = (response) => response.destroy();
/** Plays this so many times, then sends the file. */
export const first =
  (times: number, play: Play): Play =>
  (response, request, nth) =>
    (nth < times ? play : whole)(response, request, nth);

type Options = Parameters<typeof createExportHarness>[0] & { allowed?: () => Access[]; play?: (path: string) => Play };

/**
 * The whole engine with real media fetching, over a local server that replaces the media host. Pauses take no time,
 * and timers stand still unless the host stalls, so that a slow machine can't make a connection count as stalled. A
 * link refresh gives the link `…-fresh`.
 */
export async function createFaultHarness({
  allowed = () => ['site', 'media'],
  play = () => whole,
  ...options
}: Options = {}) {
  const requested = new Map<string, number>();
  await mediaServer((request, response) => {
    const path = request.url ?? '';
    const nth = requested.get(path) ?? 0;
    requested.set(path, nth + 1);
    play(path)(response, request, nth);
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const lookUp = async ({ id }: { id: string }) => [linkTo(`${id}-fresh`)];
  const world = await createExportHarness({ ...options, site: { lookUp, ...options.site } });
  const { fetchMedia } = fetching(allowed, world.memory);
  world.clock.run();
  return {
    ...world,
    ...world.assemble(world.store, { fetchMedia, isAllowed: async (one) => allowed().includes(one) }),
  };
}
