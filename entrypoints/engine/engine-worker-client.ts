import * as Comlink from 'comlink';
import { createPageApi } from './page-api-for-worker';
import { createPageFetchers } from './page-fetchers';
import type { EngineWorker } from './worker';

/** The worker in which the engine runs: started when it is first asked, and again when it is asked after it has left. */
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
    /** Has it let go of the store and of its lock, and ends it. */
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
