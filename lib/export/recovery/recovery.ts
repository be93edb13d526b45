import { raceAbort } from '../../async/abort';
import type { AutoResetEvent } from '../../async/auto-reset-event';
import { ExpectedFailure, type Failure, type FailureCode, isFailure, toFailure } from '../../model/failure';
import type { Access } from '../../model/hosts';
import type { Job } from '../../model/job';
import type { Clock, JobRecords } from '../../model/ports';
import type { Site } from '../../sora/sora-site';
import { type Check, maxRenewals, policyFor } from './recovery-policy';

/**
 * Reports what blocks a job and waits until that has ended. `before`: how many attempts in a row have failed, so that
 * the job doesn't retry every three seconds. `blocked`: only some items wait; listed files are still downloaded.
 * Rejects with the signal's reason, and when the store fails for any reason except a full disk.
 */
export type Recovery = (
  failure: Failure,
  how: { before: number; blocked: boolean },
  signal: AbortSignal,
) => Promise<void>;

export type RecoveryDeps = {
  store: Pick<JobRecords, 'get' | 'update'>;
  site: Pick<Site, 'check'>;
  clock: Clock;
  freeRoom: () => Promise<number>;
  isAllowed: (access: Access) => Promise<boolean>;
  /** Throws files-needed while files of an import are missing. */
  checkFiles: () => Promise<void>;
  /** Throws what blocks the destination. */
  checkDestination: () => Promise<void>;
  /**
   * Makes the site renew its token by loading one of its pages (sora-api §1.1), but none that the user may be looking
   * at.
   */
  renewToken: (signal: AbortSignal) => Promise<void>;
  /** Set when something outside has changed, so causes are checked at once. */
  outside: AutoResetEvent;
  onChange: () => void;
};

export function createRecovery({ id, account }: Job, deps: RecoveryDeps): Recovery {
  const { store, site } = deps;

  const report = async (cause: Failure, blocked: boolean) => {
    const goesOn = blocked && (await store.get(id)).waiting.items > 0;
    await store.update(id, { state: goesOn ? 'running' : 'paused', cause });
    deps.onChange();
  };

  // A busy site does respond. The next request has its own retries.
  const checkSite = (_: Failure, signal: AbortSignal) =>
    site.check(account, signal).catch((error: unknown) => {
      if (!isFailure(error, 'site-busy')) throw error;
    });
  const checks: Record<Check, (cause: Failure, signal: AbortSignal) => Promise<void>> = {
    site: checkSite,
    async permission(cause, signal) {
      if (!(await deps.isAllowed('media'))) throw new ExpectedFailure('no-permission', cause.detail);
      await checkSite(cause, signal);
    },
    async room({ detail }) {
      if ((await deps.freeRoom()) < Number(detail)) throw new ExpectedFailure('no-room', detail);
    },
    files: deps.checkFiles,
    destination: deps.checkDestination,
  };

  return async (failure, { before, blocked }, signal) => {
    let cause = failure;
    for (let attempt = before; ; attempt++) {
      await report(cause, blocked).catch((error: unknown) => {
        // A full disk can't even store this, so only wait.
        if (toFailure(error).code !== 'no-room') throw error;
      });
      await waitForChange(cause.code, attempt, deps, signal);
      try {
        const { check } = policyFor(cause.code);
        if (check !== undefined) await checks[check](cause, signal);
        await store.update(id, { state: 'running', cause: null });
        return deps.onChange();
      } catch (error) {
        signal.throwIfAborted();
        cause = toFailure(error);
      }
    }
  };
}

/** Waits until it's time to check a cause again, or something outside has changed. */
async function waitForChange(
  code: FailureCode,
  attempt: number,
  { clock, outside, renewToken }: Pick<RecoveryDeps, 'clock' | 'outside' | 'renewToken'>,
  signal: AbortSignal,
): Promise<void> {
  const { delays } = policyFor(code);
  if (delays === null) return raceAbort(new Promise<never>(() => {}), signal);
  // A Sora tab that the user reloads requests the status, which sets `outside`.
  if (code === 'token-ended' && attempt < maxRenewals) await renewToken(signal);
  const turn = new AbortController();
  const either = AbortSignal.any([signal, turn.signal]);
  const delay = delays[Math.min(attempt, delays.length - 1)] ?? 0;
  await Promise.race([clock.sleep(delay, either), outside.wait(either)]).finally(() => turn.abort());
}
