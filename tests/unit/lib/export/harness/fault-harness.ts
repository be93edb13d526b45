import type { IncomingMessage, ServerResponse } from 'node:http';
import { onTestFinished, vi } from 'vitest';
import { createAutoResetEvent } from '../../../../../lib/async/auto-reset-event';
import type { Access } from '../../../../../lib/model/hosts';
import type { FetchMedia } from '../../../../../lib/model/ports';
import { fetching, mediaServer, sample } from '../../media/fetch/fake-media-host';
import { createExportHarness } from './export-harness';
import { linkTo, never } from './export-sample';

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
const stall = (response: ServerResponse) => response.emit('stall');
/** Sends nothing more until the client disconnects. */
export const stalled: Play = (response) => started(response, () => stall(response));
export const headersAlone: Play = (response) => {
  response.writeHead(200, { 'content-length': String(video.length), 'content-type': 'video/mp4', etag }).flushHeaders();
  stall(response);
};
/** Accepts the request and never responds. */
export const silence: Play = (response) => void stall(response);
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
 * and timers stand still unless every fetch in flight is stalled, so that a slow machine can't make another connection
 * count as stalled. A link refresh gives the link `…-fresh`.
 */
export async function createFaultHarness({
  allowed = () => ['site', 'media'],
  play = () => whole,
  ...options
}: Options = {}) {
  const requested = new Map<string, number>();
  const stalls = new Set<ServerResponse>();
  const fetches = { inFlight: 0, ended: createAutoResetEvent() };
  const flyUntilClosed = async (response: ServerResponse) => {
    stalls.add(response);
    response.once('close', () => stalls.delete(response));
    while (!response.closed) {
      while (fetches.inFlight > stalls.size) await fetches.ended.wait(never);
      await vi.advanceTimersByTimeAsync(1_000);
    }
  };
  await mediaServer((request, response) => {
    const path = request.url ?? '';
    const nth = requested.get(path) ?? 0;
    requested.set(path, nth + 1);
    response.once('stall', () => void flyUntilClosed(response));
    play(path)(response, request, nth);
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const lookUp = async ({ id }: { id: string }) => [linkTo(`${id}-fresh`)];
  const world = await createExportHarness({ ...options, site: { lookUp, ...options.site } });
  const { fetchMedia: fetch } = fetching(allowed, world.memory);
  const fetchMedia: FetchMedia = async (...given) => {
    fetches.inFlight++;
    return fetch(...given).finally(() => {
      fetches.inFlight--;
      fetches.ended.set();
    });
  };
  world.clock.run();
  return {
    ...world,
    ...world.assemble(world.store, { fetchMedia, isAllowed: async (one) => allowed().includes(one) }),
  };
}
