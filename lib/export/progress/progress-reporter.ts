import type { Job, Part, Snapshot } from '../../model/job';
import type { Clock, JobStore } from '../../model/ports';

const every = 250;

/** Reports a run's progress from the store: soon after each `touch`, at most four times a second. */
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
      // Stopped, or the store doesn't respond. The run fails on its own then.
      later().catch(() => undefined);
    },
    now,
    stop: () => stopped.abort(),
  };
}
