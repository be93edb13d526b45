import { createAutoResetEvent } from '../../async/auto-reset-event';
import type { Destinations, RunLease } from '../../model/export-destination';
import { toFailure } from '../../model/failure';
import type { Access } from '../../model/hosts';
import type { Job } from '../../model/job';
import { PartLost } from '../delivery/deliver-parts';
import { createRecovery } from '../recovery/recovery';
import { createFruitlessCount, mayWaitForHost } from '../recovery/recovery-policy';
import { runAttempt } from './run-attempt';
import { createRunLease } from './run-lease';
import type { RunPorts } from './run-ports';

/** A job being worked on. */
export type JobRunner = {
  /**
   * Something outside has changed (a tab was opened, the network is back), so check at once whether a cause has ended.
   */
  recheck(): void;
  /**
   * Stops working and keeps what is stored. Resolves when everything is released, or after `grace` milliseconds; then
   * the run has lost its lease and can't write anymore.
   */
  stop(): Promise<void>;
  /** Resolves when the run is over or stopped. */
  over: Promise<void>;
};

/** Milliseconds for a stopped run to finish its pending calls. */
const grace = 3_000;

export type JobRunnerDeps = {
  ports: RunPorts;
  destinations: Destinations;
  freeRoom: () => Promise<number>;
  isAllowed: (access: Access) => Promise<boolean>;
  renewToken: (signal: AbortSignal) => Promise<void>;
};

/** Works on a job. If a cause pauses it, resumes when the cause has ended. */
export function startJobRunner(job: Job, deps: JobRunnerDeps, onChange: () => void): JobRunner {
  const lease = createRunLease();
  const ports = leased(deps.ports, lease);
  const { store, site, clock, files } = ports;
  const stopping = new AbortController();
  const { signal } = stopping;
  const outside = createAutoResetEvent();

  const destination = deps.destinations(lease)[job.options.destination];
  const recover = createRecovery(job, {
    ...{ store, site, clock, outside, onChange },
    freeRoom: lease.call(deps.freeRoom),
    isAllowed: lease.call(deps.isAllowed),
    renewToken: lease.call(deps.renewToken),
    checkFiles: () => files.check(job.id),
    checkDestination: destination.check,
  });

  const work = async () => {
    if (job.state === 'paused' && job.cause) await recover(job.cause, { before: 0, blocked: false }, signal);
    // Drop the cause of a killed run, because it may have ended.
    if (job.state === 'running' && job.cause) await store.update(job.id, { cause: null });
    const countFruitless = createFruitlessCount();
    for (let mayWait = true; ; ) {
      try {
        return await runAttempt(job.id, { pack: { ports, destination, mayWait }, recover }, onChange, signal);
      } catch (error) {
        signal.throwIfAborted();
        const stored = await store.get(job.id);
        const fruitless = countFruitless(stored.counts);
        mayWait = mayWaitForHost(error, fruitless, stored);
        // The first time, there is nothing to wait for.
        if (error instanceof PartLost && fruitless === 0) continue;
        await recover(toFailure(error), { before: fruitless, blocked: false }, signal);
      }
    }
  };

  // Stopped, or the store doesn't respond. The next command gets its failure.
  const over = work().catch(() => undefined);
  return {
    recheck: outside.set,
    stop: async () => {
      stopping.abort();
      const ended = new AbortController();
      const late = clock.sleep(grace, ended.signal).then(
        () => lease.revoke(new Error('the run was abandoned')),
        () => {},
      );
      await Promise.race([over, late]).finally(() => ended.abort());
    },
    over,
  };
}

/** The run's ports, valid until its lease is revoked. */
function leased(ports: RunPorts, lease: RunLease): RunPorts {
  return {
    ...ports,
    store: lease.port(ports.store),
    site: lease.port(ports.site),
    files: lease.port(ports.files),
    fetchMedia: lease.fetchMedia(ports.fetchMedia),
  };
}
