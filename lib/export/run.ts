import { ExpectedFailure, type Failure, type FailureCode, toFailure } from '../errors';
import { createBell } from './bell';
import type { Job } from './job';
import { type StretchDeps, workStretch } from './stretch';

/** How long a paused run waits before it looks whether its cause has ended, in milliseconds; the last one repeats. */
const looks = [3_000, 5_000, 10_000, 20_000, 30_000];
/** The same where looking means trying again, which the person may notice: a dialog, a part copied once more. */
const retries = [10_000, 60_000, 300_000];

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

export type RunDeps = StretchDeps & { freeRoom: () => Promise<number> };

/** Causes whose end can be seen without working on. */
const visible = new Set<FailureCode>(['signed-out', 'other-account', 'offline', 'site-refused', 'no-room']);

async function checkCause(cause: Failure, job: Job, deps: RunDeps, signal: AbortSignal): Promise<void> {
  if (cause.code === 'no-room') {
    if ((await deps.freeRoom()) < Number(cause.detail)) throw new ExpectedFailure('no-room', cause.detail);
    return;
  }
  if (!visible.has(cause.code)) return;
  const account = await deps.site.account(signal);
  if (account.id !== job.account.id) throw new ExpectedFailure('other-account', account.username);
}

/** Works at a job, and when a cause pauses it, goes on by itself once the cause has ended. */
export function startRun(job: Job, deps: RunDeps, onChange: () => void): Run {
  const stopping = new AbortController();
  const { signal } = stopping;
  const outside = createBell();

  /** `before`: how often in a row the run has come to nothing, so that it does not knock every three seconds. */
  const waitOut = async (failure: Failure, before: number): Promise<void> => {
    let cause = failure;
    for (let look = before; ; look++) {
      // A full disk takes not even this note: then it is only waited.
      await deps.store.update(job.id, { state: 'paused', cause }).catch(() => undefined);
      onChange();
      const turn = new AbortController();
      const either = AbortSignal.any([signal, turn.signal]);
      const delays = visible.has(cause.code) ? looks : retries;
      const delay = delays[Math.min(look, delays.length - 1)] ?? 0;
      await Promise.race([deps.clock.sleep(delay, either), outside.next(either)]).finally(() => turn.abort());
      try {
        await checkCause(cause, job, deps, signal);
        await deps.store.update(job.id, { state: 'running', cause: null });
        return onChange();
      } catch (error) {
        signal.throwIfAborted();
        cause = toFailure(error);
      }
    }
  };

  const work = async () => {
    if (job.state === 'paused' && job.cause) await waitOut(job.cause, 0);
    for (let vain = 0, reached = ''; ; ) {
      try {
        return await workStretch(job.id, deps, onChange, signal);
      } catch (error) {
        signal.throwIfAborted();
        const { counts } = await deps.store.get(job.id);
        vain = JSON.stringify(counts) === reached ? vain + 1 : 0;
        reached = JSON.stringify(counts);
        await waitOut(toFailure(error), vain);
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
