import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished, vi } from 'vitest';
import { crc32 } from '../../../../../lib/archive/zip/crc32';
import { createFetchFile } from '../../../../../lib/media/fetch/fetch-file';
import { mediaInMemory, spooledMedia } from '../../../../../lib/media/fetch/fetched-media';
import { createBufferPool } from '../../../../../lib/media/receive/buffer-pool';
import type { Access } from '../../../../../lib/model/hosts';
import type { FetchMedia } from '../../../../../lib/model/ports';
import { hash } from '../../export/harness/fake-media';
import { createMemoryFiles } from '../../storage/memory-files';

export const sample = (name: string): Buffer => readFileSync(`tests/fixtures/media/${name}`);

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Fetches media with in-memory spool files, without waiting. `reported.received` is the sum of reported bytes. */
export function fetching(
  allowed: () => Access[] = () => ['site', 'media'],
  memory = createMemoryFiles(),
  ceiling?: number,
) {
  const reported = { received: 0 };
  const onBytes = (bytes: number) => {
    reported.received += bytes;
  };
  const slept: number[] = [];
  const sleep = async (ms: number) => void slept.push(ms);
  const isAllowed = async (access: Access) => allowed().includes(access);
  const limit = ceiling === undefined ? {} : { ceiling };
  const deps = { files: memory.files, memory: createBufferPool(1_000_000), crc32, hash, sleep, isAllowed, ...limit };
  const fetchFile = createFetchFile(deps);
  const fetchMedia: FetchMedia = async (link, reserve, signal) => {
    const file = await fetchFile(link, { reserve, onBytes }, signal);
    return 'spool' in file
      ? spooledMedia(file.facts, file.spool, deps)
      : mediaInMemory(file.facts, file.lease.buffer, file.lease.end);
  };
  return { fetchMedia, memory, reported, slept };
}

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that replaces the media host. It gets requests of the real `fetch`, and `requested` has all of them. */
export async function mediaServer(handle: Handle) {
  const server = createServer(handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const requested: { url: string; init: RequestInit }[] = [];
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (url: URL, init: RequestInit) => {
    requested.push({ url: url.href, init });
    return real(origin + url.pathname, init);
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
    server.closeAllConnections();
    server.close();
  });
  return { requested, origin };
}

/** Responds to every request with these bytes. */
export const serving =
  (bytes: Uint8Array, headers: Record<string, string> = {}, status = 200): Handle =>
  (_request, response) => {
    response.writeHead(status, { 'content-length': String(bytes.length), 'content-type': 'video/mp4', ...headers });
    response.end(bytes);
  };
