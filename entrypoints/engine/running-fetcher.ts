import * as Comlink from 'comlink';
import { ExpectedFailure } from '../../lib/errors';
import type { RunningFetcher } from '../../lib/media/fetch-media';
import type { Fetcher } from '../../lib/media/fetcher';

/** Starts a worker that fetches. Its failures come as answers: an error that it leaves uncaught, or a script that does not load, is its end. */
export function startFetcher(): RunningFetcher {
  const worker = new Worker(new URL('./fetcher.ts', import.meta.url), { type: 'module' });
  const gone = new AbortController();
  const end = (why: string | null) => {
    // What it holds of the private storage is let go of with it.
    worker.terminate();
    gone.abort(new ExpectedFailure('no-fetcher', why));
  };
  worker.addEventListener('error', ({ message }) => end(message || null));
  return { fetcher: Comlink.wrap<Fetcher>(worker), gone: gone.signal, end };
}
