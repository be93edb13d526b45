import { isFailure, toFailure } from '../errors';
import type { Access } from '../hosts';
import { createBell } from './bell';
import type { Job } from './job';
import { mostAside } from './look-ahead';
import { type StretchDeps, workStretch } from './stretch';
import { createWaitOut } from './wait-out';

/** A job being worked on. */
export type Run = {
  job: string;
  /** Something outside has changed (a tab was opened, the network is back): look at once whether a cause has ended. */
  poke(): void;
  /** Stops working, whatever is going on; resolves when everything is let go. What is stored stays. */
  stop(): Promise<void>;
  /** Resolves when the run is over or stopped. */
  over: Promise<void>;
};

/**
 * After so many stretches that came to nothing, a silent host is taken for one file's trouble, and a few files that are kept elsewhere
 * are left out. Many are asked for until the person has answered.
 */
const mostVain = 5;

export type RunDeps = Omit<StretchDeps, 'waitOut' | 'patient'> & {
  freeRoom: () => Promise<number>;
  isAllowed: (access: Access) => Promise<boolean>;
  renewToken: (signal: AbortSignal) => Promise<void>;
};

/** Works at a job, and when a cause pauses it, goes on by itself once the cause has ended. */
export function startRun(job: Job, deps: RunDeps, onChange: () => void): Run {
  const stopping = new AbortController();
  const { signal } = stopping;
  const outside = createBell();

  const { check } = deps.destinations[job.options.destination];
  const waitOut = createWaitOut(job, { ...deps, checkDestination: check, outside, onChange });

  const work = async () => {
    if (job.state === 'paused' && job.cause) await waitOut(job.cause, { before: 0, aside: false }, signal);
    // What held up a part of a run that was killed is looked at anew.
    if (job.state === 'running' && job.cause) await deps.store.update(job.id, { cause: null });
    for (let vain = 0, reached = '', isAsked = false; ; ) {
      try {
        const patient = isAsked || vain < mostVain;
        return await workStretch(job.id, { ...deps, waitOut, patient }, onChange, signal);
      } catch (error) {
        signal.throwIfAborted();
        const { counts, waiting } = await deps.store.get(job.id);
        isAsked = isFailure(error, 'media-elsewhere') && waiting.items > mostAside;
        vain = JSON.stringify(counts) === reached ? vain + 1 : 0;
        reached = JSON.stringify(counts);
        await waitOut(toFailure(error), { before: vain, aside: false }, signal);
      }
    }
  };

  // Stopped, or the store no longer answers: then nothing can be told here, and whoever asks next meets the store's failure.
  const over = work().catch(() => undefined);
  return {
    job: job.id,
    poke: outside.ring,
    stop: async () => {
      stopping.abort();
      await over;
    },
    over,
  };
}
