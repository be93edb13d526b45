/** The workers that fetch, which the page starts for its engine. Each is known by a number. */
export type PageFetchers = {
  /** It is spoken to by the other end of `port`. `onEnd`: its script did not load, or left an error uncaught; with what is known of why. */
  start(id: number, port: MessagePort, onEnd: (why: string | null) => void): void;
  end(id: number): void;
  endAll(): void;
};

export function createPageFetchers(): PageFetchers {
  const workers = new Map<number, Worker>();
  const end = (id: number) => {
    // What it holds of the private storage is let go of with it.
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
