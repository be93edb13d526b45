import { detail, type FailureCode, isFailure } from '../../model/failure';
import type { Job } from '../../model/job';

/*
 * What each failure means for a run, a list, or an item: what to wait for, how long, and how often to retry before it
 * counts as permanent.
 */

/** How to check whether a cause has ended. */
export type Check = 'site' | 'permission' | 'room' | 'files' | 'destination';

export type CausePolicy = {
  /** Milliseconds before each check or retry; the last one repeats. Null: only the user can end the cause. */
  delays: readonly number[] | null;
  /** Absent: the run retries. */
  check?: Check;
};

/** For checks, which the user doesn't notice. */
const short = [3_000, 5_000, 10_000, 20_000, 30_000];
/** For retries, which the user may notice: a dialog, a part copied once more. */
const long = [10_000, 60_000, 300_000];

const policies: Partial<Record<FailureCode, CausePolicy>> = {
  'signed-out': { delays: short, check: 'site' },
  'token-ended': { delays: short, check: 'site' },
  'other-account': { delays: short, check: 'site' },
  'other-workspace': { delays: short, check: 'site' },
  'site-refused': { delays: short, check: 'site' },
  offline: { delays: short, check: 'site' },
  'no-permission': { delays: short, check: 'permission' },
  'no-room': { delays: short, check: 'room' },
  'files-needed': { delays: short, check: 'files' },
  'no-folder': { delays: short, check: 'destination' },
  'folder-not-allowed': { delays: short, check: 'destination' },
  'folder-gone': { delays: short, check: 'destination' },
  // The user doesn't notice when a file is requested again.
  'media-elsewhere': { delays: short },
  // The user canceled it, so don't ask again.
  'save-cancelled': { delays: null },
};

export const policyFor = (code: FailureCode): CausePolicy => policies[code] ?? { delays: long };

/** Page loads without effect before the site is left alone. Then the user must reload a Sora tab. */
export const maxRenewals = 3;

/** Counts how many attempts in a row ended in the same state as the one before. */
export function createFruitlessCount(): (state: unknown) => number {
  let fruitless = 0;
  let reached = '';
  return (state) => {
    const now = JSON.stringify(state);
    fruitless = now === reached ? fruitless + 1 : 0;
    reached = now;
    return fruitless;
  };
}

/** The reason for a list that is refused again and again. If a token works elsewhere, it isn't the problem. */
const listReasons: Partial<Record<FailureCode, FailureCode>> = {
  'site-refused': 'site-refused',
  'token-ended': 'no-access',
  'signed-out': 'no-access',
  // Waiting doesn't help with these, unless the browser was only in a bad moment.
  'bad-message': 'bad-message',
  bug: 'bug',
};
/** Refusals of a list in a row, while the site accepts the session, before the list is given up. */
const maxRefusals = 6;

/** Why to give up a list and continue with the others. Null: keep waiting. */
export const reasonToEndList = (code: FailureCode, fruitless: number): FailureCode | null =>
  fruitless < maxRefusals ? null : (listReasons[code] ?? null);

/** Items whose host redirects elsewhere before the run waits for the user. */
export const maxBlocked = 50;
/**
 * Run attempts without a saved file after which a silent host counts as a fault of single files, and a few files
 * behind a redirect fail. Many such files wait for the user's decision.
 */
const maxFruitlessAttempts = 5;
/** If the host has served all but this many files, one fruitless attempt is enough. */
const fewLeft = 12;

/** Whether the run waits for a host that serves no file. Otherwise its files fail. */
export function mayWaitForHost(error: unknown, fruitless: number, { counts, waiting }: Job): boolean {
  if (isFailure(error, 'media-elsewhere') && waiting.items > maxBlocked) return true;
  const isOfFew = isFailure(error, 'offline', 'site-busy') && counts.saved > 0 && waiting.items <= fewLeft;
  return fruitless < maxFruitlessAttempts && !isOfFew;
}

const triesWhenDamaged = 4;

/** How often to try an item's file, by what went wrong. */
export const itemTries = {
  damaged: triesWhenDamaged,
  /** A busy server is waited for, so it never costs an item its best variant. */
  busy: 8,
  elsewhere: 2,
  /** Limits link requests if links keep expiring on their way to the host, or the local clock is ahead. */
  expired: 6,
};

/**
 * How many tries a failure counts as, if not one. Silence takes 30 s or more each time, and an endless body has
 * already cost as many bytes as a whole library. A request that the browser may have held back says little about its
 * file.
 */
export const tryWeights: Partial<Record<string, number>> = {
  [detail.silent]: 2,
  [detail.heldBack]: 0.5,
  [detail.stalled]: 2,
  [detail.endless]: triesWhenDamaged,
};
