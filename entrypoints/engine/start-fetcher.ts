import * as Comlink from 'comlink';
import type { Fetcher } from '../../lib/media/fetch/media-fetcher';
import type { RunningFetcher } from '../../lib/media/fetch/media-fetcher-client';
import { ExpectedFailure } from '../../lib/model/failure';
import type { PageApi } from './page-api-for-worker';

/**
 * Starts fetcher workers. They return expected failures as results; an uncaught error, or a script that doesn't load,
 * ends them. In Firefox the page starts them, because a worker that starts a worker sometimes hangs forever, together
 * with its lock (ESR 153, one start in sixty on a busy machine). That's a bug, not a missing feature, so only the
 * browser's name reveals it. Elsewhere the engine starts them, because a port between two workers cost Chromium up to
 * 150 MB more.
 */
export const fetcherStarter = (host: Comlink.Remote<PageApi>): (() => RunningFetcher) =>
  import.meta.env.FIREFOX ? startedByPage(host) : startedHere;

function startedHere(): RunningFetcher {
  const worker = new Worker(new URL('./fetcher-worker.ts', import.meta.url), { type: 'module' });
  const ended = new AbortController();
  const end = (why: string | null) => {
    // This also releases its files in private storage.
    worker.terminate();
    ended.abort(new ExpectedFailure('no-fetcher', why));
  };
  worker.addEventListener('error', ({ message }) => end(message || null));
  return { fetcher: Comlink.wrap<Fetcher>(worker), closed: ended.signal, end };
}

function startedByPage(host: Comlink.Remote<PageApi>): () => RunningFetcher {
  let count = 0;
  return () => {
    const id = ++count;
    const { port1, port2 } = new MessageChannel();
    const ended = new AbortController();
    const end = (why: string | null) => {
      void host.endFetcher(id);
      port1.close();
      ended.abort(new ExpectedFailure('no-fetcher', why));
    };
    host
      .startFetcher(id, Comlink.transfer(port2, [port2]), Comlink.proxy(end))
      .catch((error: unknown) => end(String(error)));
    return { fetcher: Comlink.wrap<Fetcher>(port1), closed: ended.signal, end };
  };
}
