import { ExpectedFailure, type Failure, toFailure } from '../errors';
import { createBell } from './bell';
import type { Job } from './job';
import { type StretchDeps, workStretch } from './stretch';

/** How long a paused run waits before it looks whether its cause has ended, in milliseconds; the last one repeats. */
const looks = [3_000, 5_000, 10_000, 20_000, 30_000];

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

async function checkCause(cause: Failure, job: Job, deps: RunDeps, signal: AbortSignal): Promise<void> {
  if (cause.code === 'no-room') {
    if ((await deps.freeRoom()) < Number(cause.detail)) throw new ExpectedFailure('no-room', cause.detail);
    return;
  }
  if (!['signed-out', 'other-account', 'offline', 'site-refused'].includes(cause.code)) return;
  const account = await deps.site.account(signal);
  if (account.id !== job.account.id) throw new ExpectedFailure('other-account', account.username);
}

/** Works at a job, and when a cause pauses it, goes on by itself once the cause has ended. */
export function startRun(job: Job, deps: RunDeps, onChange: () => void): Run {
  const stopping = new AbortController();
  const { signal } = stopping;
  const outside = createBell();

  const waitOut = async (failure: Failure): Promise<void> => {
    let cause = failure;
    for (let look = 0; ; look++) {
      await deps.store.update(job.id, { state: 'paused', cause });
      onChange();
      const turn = new AbortController();
      const either = AbortSignal.any([signal, turn.signal]);
      const delay = looks[Math.min(look, looks.length - 1)] ?? 0;
      await Promise.race([deps.clock.sleep(delay, either), outside.next(either)]).finally(() => turn.abort());
      try {
        await checkCause(cause, job, deps, signal);
      } catch (error) {
        signal.throwIfAborted();
        cause = toFailure(error);
        continue;
      }
      await deps.store.update(job.id, { state: 'running', cause: null });
      onChange();
      return;
    }
  };

  const work = async () => {
    if (job.state === 'paused' && job.cause) await waitOut(job.cause);
    for (;;) {
      try {
        return await workStretch(job.id, deps, onChange, signal);
      } catch (error) {
        signal.throwIfAborted();
        await waitOut(toFailure(error));
      }
    }
  };

  const over = work().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
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
