import { type Bell, createBell } from '../../async/auto-reset-event';
import { createSlots, type Slots } from '../../async/slots';
import { together } from '../../async/task-group';
import { type ByteBudget, createShare } from '../../async/weighted-semaphore';
import type { Added, Archive } from '../../model/archive';
import { ExpectedFailure, isFailure } from '../../model/failure';
import type { Account } from '../../model/item';
import { detail } from '../../model/media-failures';
import type { FetchMedia, ItemRow, JobStore, Media } from '../../model/ports';
import type { ActiveFiles } from '../progress/active-files';
import { type FetchDeps, fetchItem } from './download-item';
import { mostAtOnce, type Parallelism } from './parallelism';
import { createUsualNeed } from './size-estimator';

/** Rows read from the store at once: asking for each file alone would cost more than the small ones themselves. */
const readAhead = 48;

/**
 * A group is worth taking with so many bytes, or after so many milliseconds. Small files wait for each other, since a group costs the
 * store nearly as much as a file.
 */
const enoughBytes = 4 * 1024 * 1024;
const patience = 100;

/** So many files that the host sends us elsewhere for are no exception: then the run waits for the person. */
export const mostAside = 50;

/** Media that is complete and checked, on its way into the archive. */
export type Fetched = { row: ItemRow; media: Media; variant: string; giveBack(): void };

/** Memory comes back whatever becomes of the files: it is shared with whoever starts again. */
async function letGo(fetched: Fetched[]): Promise<void> {
  const discarded = fetched.map(({ media }) => media.discard());
  for (const { giveBack } of fetched) giveBack();
  await Promise.all(discarded);
}

/**
 * Tells what governs how many fetches there are at once when the server cannot keep up. A connection that is closed unanswered while others
 * are in flight means a busy host.
 */
function watched(
  fetchMedia: FetchMedia,
  { parallelism, clock }: Pick<LookAheadDeps, 'parallelism' | 'clock'>,
  slots: Slots,
): FetchMedia {
  return async (...given) => {
    const begun = clock.monotonic();
    try {
      return await fetchMedia(...given);
    } catch (error) {
      if (!isFailure(error, 'site-busy', 'offline')) throw error;
      parallelism.refused(begun);
      throw error.detail === detail.noAnswer && slots.inUse() > 1
        ? new ExpectedFailure('site-busy', error.detail)
        : error;
    }
  };
}

type LookAheadDeps = FetchDeps & {
  job: string;
  account: Account;
  store: JobStore;
  budget: ByteBudget;
  parallelism: Parallelism;
  /** Files to be fetched at once at most, whatever `parallelism` would take. */
  most: number;
  active: ActiveFiles;
  bell: Bell;
  listed: () => boolean;
  /** Tells which items need not be fetched, as `Archive.keep` does. */
  keep: Archive['keep'];
  onSettled: () => void;
  /** The first item is set aside for what only the person can end; the others go on. */
  onAside: (failure: ExpectedFailure) => Promise<void>;
};

/**
 * Fetches waiting items side by side and hands them over in groups as they come, one group at a time. What is under way or not yet
 * safe is never more than `mostAtOnce`, which is what a killed browser has to ask for again. Items that end without media are settled
 * here. Ends when `listed()` is true and nothing waits. What the host sends us elsewhere for is set aside, and thrown as media-elsewhere
 * when nothing else waits.
 */
export async function fetchAhead(
  deps: LookAheadDeps,
  take: (group: Fetched[], signal: AbortSignal) => Promise<Added>,
  outer: AbortSignal,
): Promise<void> {
  const { store, parallelism, most, bell } = deps;
  /** Requests in flight. A file that was refused waits for one like all others: a host may refuse connections above a number. */
  const slots = createSlots(() => Math.min(most, parallelism.limit()));
  const fetching = { ...deps, fetchMedia: watched(deps.fetchMedia, deps, slots) };
  /** Ids of items that are being fetched, or fetched and not safe yet. */
  const underWay = new Set<string>();
  const fetches = new Set<Promise<void>>();
  const endings = new Set<Promise<void>>();
  const toTake = createBell();
  let ready: Fetched[] = [];
  let next: ItemRow[] = [];
  const usualNeed = createUsualNeed();
  let isOver = false;
  const failures: unknown[] = [];
  /** Items that the host sends us elsewhere for, by id: they wait until nothing else does. */
  const aside = new Map<string, ExpectedFailure>();

  const setAside = async ({ id }: ItemRow, failure: ExpectedFailure) => {
    aside.set(id, failure);
    underWay.delete(id);
    if (aside.size === 1) await deps.onAside(failure);
  };

  const fetchOne = async (row: ItemRow, signal: AbortSignal) => {
    const share = createShare(deps.budget, signal);
    const { kind } = row.item;
    let needed = 0;
    const reserve = async (bytes: number) => {
      needed = Math.max(needed, bytes);
      await share.atLeast(bytes);
    };
    let freeSlot: (() => void) | null = null;
    const leaveSlot = () => {
      freeSlot?.();
      freeSlot = null;
    };
    const release = () => {
      leaveSlot();
      share.giveBack();
    };
    /** Room comes first: what a host has begun to send, a browser takes in whether there is any or not. */
    const mayAsk = async (signal: AbortSignal) => {
      freeSlot ??= await slots.take(signal);
      await share.atLeast(usualNeed.of(kind));
      await deps.pace.ready(signal);
    };
    /** The site may let it wait for minutes: others have the room then. */
    const lookUp: FetchDeps['site']['lookUp'] = (...given) => {
      release();
      return deps.site.lookUp(...given);
    };
    const fetchMedia: FetchMedia = async (link, ...rest) => {
      deps.active.begin(row, link);
      try {
        return await fetching.fetchMedia(link, ...rest);
      } catch (error) {
        // Until its next try others have the room.
        release();
        throw error;
      }
    };
    try {
      const asking = { ...fetching, fetchMedia, site: { ...deps.site, lookUp }, pace: { ...deps.pace, ready: mayAsk } };
      const outcome = await fetchItem(row, deps.account, asking, reserve, signal);
      if ('media' in outcome) {
        usualNeed.came(kind, needed);
        ready.push({ row, ...outcome, giveBack: share.giveBack });
      } else {
        share.giveBack();
        await store.settle(row.job, row.id, 'failed', outcome.reason);
        deps.active.fail(row, outcome.reason);
        underWay.delete(row.id);
        deps.onSettled();
      }
    } catch (error) {
      share.giveBack();
      if (isFailure(error, 'media-elsewhere') && aside.size < mostAside) await setAside(row, error);
      else failures.push(error);
    } finally {
      leaveSlot();
      deps.active.end(row);
    }
  };

  const begin = (row: ItemRow, signal: AbortSignal) => {
    underWay.add(row.id);
    const fetch: Promise<void> = fetchOne(row, signal)
      .catch((error: unknown) => void failures.push(error))
      .then(() => {
        fetches.delete(fetch);
        bell.ring();
        toTake.ring();
      });
    fetches.add(fetch);
    toTake.ring();
  };

  /** Waiting for more would keep fetches from beginning, or bring nothing. */
  const isEnough = () =>
    ready.length >= mostAtOnce / 2 ||
    fetches.size === 0 ||
    ready.reduce((sum, { media }) => sum + media.bytes, 0) >= enoughBytes;

  const untilEnough = async (signal: AbortSignal) => {
    const over = new AbortController();
    const either = AbortSignal.any([signal, over.signal]);
    let isLate = false;
    const late = deps.clock.sleep(patience, either).then(() => {
      isLate = true;
    });
    try {
      while (!isLate && !isEnough()) await Promise.race([late, toTake.next(either)]);
    } finally {
      over.abort();
      await late.catch(() => undefined);
    }
  };

  /** What waits and is not under way, best first. Whether that is all there will be is asked before it is looked. */
  const readNext = async (signal: AbortSignal) => {
    for (;;) {
      const listed = deps.listed();
      const known = new Set([...underWay, ...aside.keys()]);
      const waiting = await store.waiting(deps.job, readAhead + known.size);
      // Settled or journaled while the store was asked, an item still stands in the answer.
      const fresh = waiting.filter(({ id }) => !known.has(id));
      const kept = await deps.keep(fresh, signal);
      next = fresh.filter(({ id }) => !kept.has(id));
      if (kept.size === 0) return listed && waiting.every(({ id }) => aside.has(id));
      deps.onSettled();
      if (next.length > 0) return false;
    }
  };

  const fetchAll = async (signal: AbortSignal) => {
    for (let isAll = false; ; await bell.next(signal)) {
      if (failures.length > 0) throw failures[0];
      signal.throwIfAborted();
      while (underWay.size < mostAtOnce && fetches.size < Math.min(most, parallelism.limit())) {
        if (next.length === 0) isAll = await readNext(signal);
        const row = next.shift();
        if (row === undefined) break;
        begin(row, signal);
      }
      if (isAll && underWay.size === 0) break;
      if (next.length > 0 && underWay.size < mostAtOnce && parallelism.limit() < most) parallelism.missed();
    }
    for (const failure of aside.values()) throw failure;
    isOver = true;
    toTake.ring();
  };

  const untilSafe = (group: Fetched[], safe: Promise<void>) => {
    const ending: Promise<void> = safe
      .catch((error: unknown) => void failures.push(error))
      .then(() => {
        endings.delete(ending);
        for (const { row } of group) underWay.delete(row.id);
        bell.ring();
      });
    endings.add(ending);
  };

  const takeAll = async (signal: AbortSignal) => {
    while (!isOver || ready.length > 0) {
      if (ready.length === 0) {
        await toTake.next(signal);
        continue;
      }
      await untilEnough(signal);
      const group = ready;
      ready = [];
      try {
        const { safe } = await take(group, signal);
        untilSafe(group, safe);
      } finally {
        await letGo(group);
      }
    }
  };

  try {
    await together(outer, [fetchAll, takeAll]);
  } finally {
    // Whoever starts again must not meet a fetch or a write of before: wait until each has let go.
    await Promise.all([...fetches, ...endings]);
    await letGo(ready);
  }
}
