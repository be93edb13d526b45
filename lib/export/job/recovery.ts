import { raceAbort } from '../../async/abort';
import type { AutoResetEvent } from '../../async/auto-reset-event';
import { ExpectedFailure, type Failure, type FailureCode, isFailure, toFailure } from '../../model/failure';
import type { Access } from '../../model/hosts';
import type { Job } from '../../model/job';
import type { Clock, JobStore } from '../../model/ports';
import type { Site } from '../../sora/sora-site';

/** How long is waited before it is looked whether a cause has ended, in milliseconds; the last one repeats. */
const looks = [3_000, 5_000, 10_000, 20_000, 30_000];
/** The same where looking means trying again, which the person may notice: a dialog, a part copied once more. */
const retries = [10_000, 60_000, 300_000];

/** After so many loads without effect the site is left alone: then only a person's click, which reloads a Sora tab, helps. */
const maxRenewals = 3;

/** Causes that lie at the destination. */
const destinationCodes = ['no-folder', 'folder-not-allowed', 'folder-gone'] as const;

/** What a person has decided themselves: nothing goes on before they say so, and nobody is asked again meanwhile. */
const decided = new Set<FailureCode>(['save-cancelled']);

/** Causes that nobody notices a look for. */
const quiet = new Set<FailureCode>(['media-elsewhere']);

/** Causes whose end can be seen without working on. */
const visible = new Set<FailureCode>([
  'signed-out',
  'token-ended',
  'other-account',
  'other-workspace',
  'offline',
  'site-refused',
  'no-permission',
  'no-room',
  'files-needed',
  ...destinationCodes,
]);

/**
 * Reports what holds a job up and waits until that has ended. `before`: how many attempts in a row have failed, so that the job doesn't
 * retry every three seconds. `blocked`: only some items wait; listed files are still downloaded. Rejects with the signal's reason, and
 * when the store fails for another reason than a full disk.
 */
export type Recovery = (
  failure: Failure,
  how: { before: number; blocked: boolean },
  signal: AbortSignal,
) => Promise<void>;

export function createRecovery(
  { id, account }: Job,
  deps: {
    store: JobStore;
    site: Site;
    clock: Clock;
    freeRoom: () => Promise<number>;
    isAllowed: (access: Access) => Promise<boolean>;
    /** Throws files-needed as long as files that the job is built from aren't held. */
    checkFiles: () => Promise<void>;
    /** Throws what keeps the job from going on at its destination. */
    checkDestination: () => Promise<void>;
    /** Has the site give a new token: loads one of its pages (sora-api §1.1), and none that a person may be looking at. */
    renewToken: (signal: AbortSignal) => Promise<void>;
    /** Rung when something outside has changed: it is looked at once. */
    outside: AutoResetEvent;
    onChange: () => void;
  },
): Recovery {
  const { store, clock } = deps;

  const report = async (cause: Failure, blocked: boolean) => {
    const goesOn = blocked && (await store.get(id)).waiting.items > 0;
    await store.update(id, { state: goesOn ? 'running' : 'paused', cause });
    deps.onChange();
  };

  const check = async (cause: Failure, signal: AbortSignal) => {
    if (!visible.has(cause.code)) return;
    if (cause.code === 'no-room') {
      if ((await deps.freeRoom()) < Number(cause.detail)) throw new ExpectedFailure('no-room', cause.detail);
      return;
    }
    if (cause.code === 'files-needed') return deps.checkFiles();
    if (destinationCodes.some((code) => code === cause.code)) return deps.checkDestination();
    if (cause.code === 'no-permission' && !(await deps.isAllowed('media')))
      throw new ExpectedFailure('no-permission', cause.detail);
    // A busy site answers: whoever asks next has its own patience.
    await deps.site.check(account, signal).catch((error: unknown) => {
      if (!isFailure(error, 'site-busy')) throw error;
    });
  };

  return async (failure, { before, blocked }, signal) => {
    let cause = failure;
    for (let look = before; ; look++) {
      await report(cause, blocked).catch((error: unknown) => {
        // A full disk takes not even this note: then it is only waited.
        if (toFailure(error).code !== 'no-room') throw error;
      });
      if (decided.has(cause.code)) await raceAbort(new Promise(() => {}), signal);
      // A Sora tab that a person reloads asks how things stand, which rings `outside`.
      if (cause.code === 'token-ended' && look < maxRenewals) await deps.renewToken(signal);
      const turn = new AbortController();
      const either = AbortSignal.any([signal, turn.signal]);
      const delays = visible.has(cause.code) || quiet.has(cause.code) ? looks : retries;
      const delay = delays[Math.min(look, delays.length - 1)] ?? 0;
      await Promise.race([clock.sleep(delay, either), deps.outside.wait(either)]).finally(() => turn.abort());
      try {
        await check(cause, signal);
        await store.update(id, { state: 'running', cause: null });
        return deps.onChange();
      } catch (error) {
        signal.throwIfAborted();
        cause = toFailure(error);
      }
    }
  };
}
