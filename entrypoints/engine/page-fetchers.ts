/** The fetcher workers that the page starts for its engine, each identified by a number. */
export type PageFetchers = {
  /**
   * The other end of `port` talks to the worker. `onEnd`: its script didn't load or threw an uncaught error, with the
   * reason if known.
   */
  start(id: number, port: MessagePort, onEnd: (why: string | null) => void): void;
  end(id: number): void;
  endAll(): void;
};

export function createPageFetchers(): PageFetchers {
  const workers = new Map<number, Worker>();
  const end = (id: number) => {
    // This also releases its files in private storage.
    workers.get(id)?.terminate();
    workers.delete(id);
  };
  return {
    start(id, port, onEnd) {
      const worker = new Worker(new URL('./fetcher-worker.ts', import.meta.url), { type: 'module' });
      workers.set(id, worker);
      worker.addEventListener('error', ({ message }) => onEnd(message || null));
      worker.postMessage(port, [port]);
    },
    end,
    endAll() {
      for (const id of workers.keys()) end(id);
    },
  };
}
