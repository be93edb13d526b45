import type { Job, Part, Snapshot } from '../../model/job';
import type { Clock, JobStore } from '../../model/ports';

const every = 250;

/** Tells views how a run fares: read from the store, at most four times a second, and once at each end of a silence. */
export type Reporter = { touch(): void; now(): Promise<void>; stop(): void };

export function createReporter(
  job: string,
  deps: {
    store: JobStore;
    clock: Clock;
    draw: (job: Job, parts: Part[]) => Snapshot;
    emit: (snapshot: Snapshot) => void;
  },
): Reporter {
  const stopped = new AbortController();
  let pending = false;

  const now = async () => {
    const [stored, parts] = await Promise.all([deps.store.get(job), deps.store.parts(job)]);
    deps.emit(deps.draw(stored, parts));
  };
  const later = async () => {
    await deps.clock.sleep(every, stopped.signal);
    pending = false;
    await now();
  };
  return {
    touch() {
      if (pending) return;
      pending = true;
      // Stopped; or the store does not answer, which the run itself meets and whoever asks is told.
      later().catch(() => undefined);
    },
    now,
    stop: () => stopped.abort(),
  };
}
