import * as Comlink from 'comlink';
import type { Fetcher } from '../../lib/media/fetch/media-fetcher';
import type { RunningFetcher } from '../../lib/media/fetch/media-fetcher-client';
import { ExpectedFailure } from '../../lib/model/failure';
import type { PageApi } from './page-api-for-worker';

/**
 * Starts workers that fetch. Their failures come as answers: an error that one leaves uncaught, or a script that does not load, is its end.
 * In Firefox the page starts them: a worker that starts a worker stands still for ever at times (ESR 153, one start of sixty on a busy
 * machine), and with it its lock. It is a fault, not something the browser lacks, so that nothing but its name tells. Elsewhere the engine
 * starts them: what goes through the port of two workers took Chromium up to 150 MB more.
 */
export const fetcherStarter = (host: Comlink.Remote<PageApi>): (() => RunningFetcher) =>
  import.meta.env.FIREFOX ? startedByPage(host) : startedHere;

function startedHere(): RunningFetcher {
  const worker = new Worker(new URL('./fetcher-worker.ts', import.meta.url), { type: 'module' });
  const ended = new AbortController();
  const end = (why: string | null) => {
    // What it holds of the private storage is let go of with it.
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
