import { createAutoResetEvent } from '../../async/auto-reset-event';
import type { Destinations, RunLease } from '../../model/export-destination';
import { isFailure, toFailure } from '../../model/failure';
import type { Access } from '../../model/hosts';
import type { Job } from '../../model/job';
import { PartLost } from '../delivery/deliver-parts';
import { maxBlocked } from '../download/download-queue';
import { createRecovery } from './recovery';
import { type RunAttemptDeps, runAttempt } from './run-attempt';
import { createRunLease } from './run-lease';

/** A job being worked on. */
export type JobRunner = {
  job: string;
  /** Something outside has changed (a tab was opened, the network is back): look at once whether a cause has ended. */
  recheck(): void;
  /**
   * Stops working, whatever is going on. What is stored stays. Resolves when everything is released, or after `grace` when something
   * does not answer: then the run has lost its lease, and cannot write any more.
   */
  stop(): Promise<void>;
  /** Resolves when the run is over or stopped. */
  over: Promise<void>;
};

/**
 * After so many run attempts that saved nothing, a silent host counts as a fault of single files, and a few files behind a redirect fail.
 * Many such files wait until the user has decided.
 */
const maxFruitlessAttempts = 5;

/** With so few files left, of a host that has served the others, one attempt that came to nothing is enough to tell. */
const fewLeft = 12;

/** Milliseconds that a stopped run has for the calls it has begun. */
const grace = 3_000;

export type JobRunnerDeps = Omit<RunAttemptDeps, 'recover' | 'mayWait' | 'destination'> & {
  destinations: Destinations;
  freeRoom: () => Promise<number>;
  isAllowed: (access: Access) => Promise<boolean>;
  renewToken: (signal: AbortSignal) => Promise<void>;
};

/** Works at a job, and when a cause pauses it, goes on by itself once the cause has ended. */
export function startJobRunner(job: Job, given: JobRunnerDeps, onChange: () => void): JobRunner {
  const lease = createRunLease();
  const deps = leased(given, lease);
  const stopping = new AbortController();
  const { signal } = stopping;
  const outside = createAutoResetEvent();

  const destination = deps.destinations(lease)[job.options.destination];
  const recover = createRecovery(job, {
    ...deps,
    checkFiles: () => deps.files.check(job.id),
    checkDestination: destination.check,
    outside,
    onChange,
  });

  const work = async () => {
    if (job.state === 'paused' && job.cause) await recover(job.cause, { before: 0, blocked: false }, signal);
    // What held up a part of a run that was killed is looked at anew.
    if (job.state === 'running' && job.cause) await deps.store.update(job.id, { cause: null });
    for (let vain = 0, reached = '', mayWait = true; ; ) {
      try {
        return await runAttempt(job.id, { ...deps, destination, recover, mayWait }, onChange, signal);
      } catch (error) {
        signal.throwIfAborted();
        const { counts, waiting } = await deps.store.get(job.id);
        vain = JSON.stringify(counts) === reached ? vain + 1 : 0;
        reached = JSON.stringify(counts);
        const needsPermission = isFailure(error, 'media-elsewhere') && waiting.items > maxBlocked;
        const isOfFew = isFailure(error, 'offline', 'site-busy') && counts.saved > 0 && waiting.items <= fewLeft;
        mayWait = needsPermission || (vain < maxFruitlessAttempts && !isOfFew);
        // The first time, there is nothing to wait for.
        if (error instanceof PartLost && vain === 0) continue;
        await recover(toFailure(error), { before: vain, blocked: false }, signal);
      }
    }
  };

  // Stopped, or the store no longer answers: then nothing can be told here, and whoever asks next meets the store's failure.
  const over = work().catch(() => undefined);
  return {
    job: job.id,
    recheck: outside.set,
    stop: async () => {
      stopping.abort();
      const ended = new AbortController();
      const late = given.clock.sleep(grace, ended.signal).then(
        () => lease.revoke(new Error('the run was abandoned')),
        () => {},
      );
      await Promise.race([over, late]).finally(() => ended.abort());
    },
    over,
  };
}

/** Everything through which a run reaches the outside, for as long as its lease lasts. */
function leased(deps: JobRunnerDeps, lease: RunLease): JobRunnerDeps {
  return {
    ...deps,
    store: lease.port(deps.store),
    site: lease.port(deps.site),
    files: lease.port(deps.files),
    fetchMedia: lease.fetchMedia(deps.fetchMedia),
    freeRoom: lease.call(deps.freeRoom),
    isAllowed: lease.call(deps.isAllowed),
    renewToken: lease.call(deps.renewToken),
  };
}
