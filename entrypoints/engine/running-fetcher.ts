import * as Comlink from 'comlink';
import { ExpectedFailure } from '../../lib/errors';
import type { RunningFetcher } from '../../lib/media/fetch-media';
import type { Fetcher } from '../../lib/media/fetcher';
import type { Host } from './host';

/**
 * Has the page start a worker that fetches. One that a worker starts stops that worker for ever at times, in Firefox (ESR 153, one start of
 * sixty on a busy machine), and with it its lock. Its failures come as answers: an error that it leaves uncaught, or a script that does not load,
 * is its end.
 */
export function fetcherStarter(host: Comlink.Remote<Host>): () => RunningFetcher {
  let count = 0;
  return () => {
    const id = ++count;
    const { port1, port2 } = new MessageChannel();
    const gone = new AbortController();
    const end = (why: string | null) => {
      void host.endFetcher(id);
      port1.close();
      gone.abort(new ExpectedFailure('no-fetcher', why));
    };
    void host.startFetcher(id, Comlink.transfer(port2, [port2]), Comlink.proxy(end));
    return { fetcher: Comlink.wrap<Fetcher>(port1), gone: gone.signal, end };
  };
}
