import type { Snapshot } from './job';
import type { Clock, JobStore } from './ports';
import { type Live, snapshotOf } from './snapshot';

const every = 250;

/** Tells views how a run fares: read from the store, at most four times a second, and once at each end of a silence. */
export type Reporter = { touch(): void; now(): Promise<void>; stop(): void };

export function createReporter(
  job: string,
  deps: { store: JobStore; clock: Clock; live: () => Live; emit: (snapshot: Snapshot) => void },
): Reporter {
  const stopped = new AbortController();
  let pending = false;

  const now = async () => {
    const [stored, parts] = await Promise.all([deps.store.get(job), deps.store.parts(job)]);
    deps.emit(snapshotOf(stored, parts, deps.live()));
  };
  const later = async () => {
    try {
      await deps.clock.sleep(every, stopped.signal);
    } catch {
      return;
    }
    pending = false;
    await now();
  };
  return {
    touch() {
      if (pending) return;
      pending = true;
      void later();
    },
    now,
    stop: () => stopped.abort(),
  };
}
