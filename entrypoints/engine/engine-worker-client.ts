import * as Comlink from 'comlink';
import { createPageApi } from './page-api-for-worker';
import { createPageFetchers } from './page-fetchers';
import type { EngineWorker } from './worker';

/** The engine's worker. It's started on the first call, and on the first call after it has left. */
export function createEngineWorkerClient() {
  const fetchers = createPageFetchers();
  const host = createPageApi(fetchers);
  let running: { worker: Worker; engine: Comlink.Remote<EngineWorker>; connected: Promise<void> } | null = null;

  const start = () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const engine = Comlink.wrap<EngineWorker>(worker);
    return { worker, engine, connected: engine.connect(host) };
  };

  return {
    async engine(): Promise<Comlink.Remote<EngineWorker>> {
      running ??= start();
      const { engine, connected } = running;
      await connected;
      return engine;
    },
    /** Makes it release the store and its lock, and ends it. */
    async leave(): Promise<void> {
      if (running === null) return;
      const { worker, engine } = running;
      running = null;
      try {
        await engine.leave();
      } finally {
        worker.terminate();
        fetchers.endAll();
      }
    },
  };
}
