import { detail, type FailureCode, isFailure } from '../../model/failure';
import type { Job } from '../../model/job';

/*
 * What becomes of a run, a list, or an item for each failure: what is waited for, how long, and how often something is tried before it counts
 * as a fault of its own.
 */

/** How it is seen that a cause has ended. */
export type Check = 'site' | 'permission' | 'room' | 'files' | 'destination';

export type CausePolicy = {
  /** Milliseconds before a cause is checked, or the run tries again; the last one repeats. `null`: only the user ends it. */
  delays: readonly number[] | null;
  /** Absent: the run tries again. */
  check?: Check;
};

/** Of a check, which nobody notices. */
const short = [3_000, 5_000, 10_000, 20_000, 30_000];
/** Of another try, which the user may notice: a dialog, a part copied once more. */
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
  // Nobody notices that a file is requested again.
  'media-elsewhere': { delays: short },
  // The user has decided it, and isn't asked again meanwhile.
  'save-cancelled': { delays: null },
};

export const policyFor = (code: FailureCode): CausePolicy => policies[code] ?? { delays: long };

/** After so many loads without effect the site is left alone: then only a user's click, which reloads a Sora tab, helps. */
export const maxRenewals = 3;

/** Counts how often in a row an attempt has ended with the same state as the one before it. */
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

/** What is noted of a list that is refused again and again: a token that is accepted elsewhere is not what it was refused for. */
const listReasons: Partial<Record<FailureCode, FailureCode>> = {
  'site-refused': 'site-refused',
  'token-ended': 'no-access',
  'signed-out': 'no-access',
  // No waiting changes these, unless the browser was only in the middle of something.
  'bad-message': 'bad-message',
  bug: 'bug',
};
/** So often in a row a list is refused although the site accepts the session. */
const maxRefusals = 6;

/** Why a list is given up, so that the others can continue; null while that is waited for. */
export const reasonToEndList = (code: FailureCode, fruitless: number): FailureCode | null =>
  fruitless < maxRefusals ? null : (listReasons[code] ?? null);

/** So many items whose host redirects elsewhere are no exception: then the run waits for the user. */
export const maxBlocked = 50;
/**
 * After so many run attempts that saved nothing, a silent host counts as a fault of single files, and a few files behind a redirect fail.
 * Many such files wait until the user has decided.
 */
const maxFruitlessAttempts = 5;
/** With so few files left, of a host that has served the others, one attempt that came to nothing is enough to tell. */
const fewLeft = 12;

/** Whether the run waits for a host that serves no file, after so many fruitless attempts; otherwise its files fail. */
export function mayWaitForHost(error: unknown, fruitless: number, { counts, waiting }: Job): boolean {
  if (isFailure(error, 'media-elsewhere') && waiting.items > maxBlocked) return true;
  const isOfFew = isFailure(error, 'offline', 'site-busy') && counts.saved > 0 && waiting.items <= fewLeft;
  return fruitless < maxFruitlessAttempts && !isOfFew;
}

const triesWhenDamaged = 4;

/** How often the file of one item is tried, by what went wrong. */
export const itemTries = {
  damaged: triesWhenDamaged,
  /** A busy server is waited for; it never costs an item its best variant. */
  busy: 8,
  elsewhere: 2,
  /** Bounds look-ups when links end again and again on their way to the host, or our clock runs ahead. */
  expired: 6,
};

/**
 * What a failed try of a file counts for, where it isn't one: silence takes half a minute or more each time, and an endless body has
 * already cost as many bytes as a whole library. A request that the browser may have held back says little about its file.
 */
export const tryWeights: Partial<Record<string, number>> = {
  [detail.silent]: 2,
  [detail.heldBack]: 0.5,
  [detail.stalled]: 2,
  [detail.endless]: triesWhenDamaged,
};
