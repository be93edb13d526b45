import { type AutoResetEvent, createAutoResetEvent } from '../../async/auto-reset-event';
import { createSlots } from '../../async/slots';
import { runTaskGroup } from '../../async/task-group';
import { createSemaphoreShare, type WeightedSemaphore } from '../../async/weighted-semaphore';
import type { AddResult, Archive } from '../../model/archive';
import { detail, ExpectedFailure, isFailure } from '../../model/failure';
import type { Account } from '../../model/item';
import { maxParallel } from '../../model/job';
import type { FetchMedia, ItemRow, JobStore, Media } from '../../model/ports';
import type { ActiveFiles } from '../progress/active-files';
import type { DownloadItem, DownloadItemDeps } from './download-item';
import type { Parallelism } from './parallelism';
import { createSizeEstimator } from './size-estimator';

/** Rows read from the store at once: asking for each file alone would cost more than the small ones themselves. */
const readAhead = 48;

/**
 * A group is worth taking with so many bytes, or after so many milliseconds. Small files wait for each other, since a group costs the
 * store nearly as much as a file.
 */
const enoughBytes = 4 * 1024 * 1024;
const timeoutMs = 100;

/** So many files that the host sends us elsewhere for are no exception: then the run waits for the person. */
export const maxBlocked = 50;

/** Media that is complete and checked, on its way into the archive. */
export type Fetched = { row: ItemRow; media: Media; variant: string; release(): void };

/** Memory comes back whatever becomes of the files: it is shared with whoever starts again. */
async function releaseAll(fetched: Fetched[]): Promise<void> {
  const discarded = fetched.map(({ media }) => media.discard());
  for (const { release } of fetched) release();
  await Promise.all(discarded);
}

/**
 * Reports refusals to what governs how many fetches there are at once. A connection that is closed unanswered means a busy host where the
 * host serves another file at that time, and no network otherwise.
 */
function watched(
  fetchMedia: FetchMedia,
  { parallelism, clock, host, active }: Pick<DownloadQueueDeps, 'parallelism' | 'clock' | 'host' | 'active'>,
): FetchMedia {
  return async (...given) => {
    const started = clock.monotonic();
    const served = host.filesServed;
    const isServing = () => host.filesServed > served || active.detail().active.some(({ bytes }) => bytes > 0);
    try {
      return await fetchMedia(...given);
    } catch (error) {
      if (!isFailure(error, 'site-busy', 'offline')) throw error;
      const isClosed = error.detail === detail.noAnswer && isServing();
      // A failing network breaks connections off: fewer at once would only take longer to find that out.
      if (error.detail !== detail.brokenOff || host.filesServed > served) parallelism.refused(started);
      throw isClosed ? new ExpectedFailure('site-busy', error.detail) : error;
    }
  };
}

type DownloadQueueDeps = DownloadItemDeps & {
  job: string;
  account: Account;
  store: JobStore;
  download: DownloadItem;
  budget: WeightedSemaphore;
  parallelism: Parallelism;
  /** Files to be fetched at once at most, whatever `parallelism` would take. */
  most: number;
  active: ActiveFiles;
  changed: AutoResetEvent;
  listed: () => boolean;
  /** Says which items need not be fetched, as `Archive.findExisting` does. */
  findExisting: Archive['findExisting'];
  onSettled: () => void;
  /** The first item is blocked until the user acts; the others continue. */
  onBlocked: (failure: ExpectedFailure) => Promise<void>;
};

/**
 * Fetches pending items in parallel and hands them over in groups as they arrive, one group at a time. At most `maxParallel` items are being
 * fetched or not yet committed: a killed browser has to request those again. Items that end without media are settled here. Ends when
 * `listed()` is true and nothing is pending. Items whose host redirects elsewhere are blocked, and thrown as media-elsewhere when nothing
 * else is pending.
 */
export async function runDownloadQueue(
  deps: DownloadQueueDeps,
  take: (group: Fetched[], signal: AbortSignal) => Promise<AddResult>,
  outer: AbortSignal,
): Promise<void> {
  const { store, parallelism, most, changed } = deps;
  /** Requests in flight. A file that was refused waits for one like all others: a host may refuse connections above a number. */
  const slots = createSlots(() => Math.min(most, parallelism.limit()));
  const downloading = { ...deps, fetchMedia: watched(deps.fetchMedia, deps) };
  /** Ids of items that are being fetched, or fetched and not safe yet. */
  const inFlight = new Set<string>();
  const fetches = new Set<Promise<void>>();
  const endings = new Set<Promise<void>>();
  const toTake = createAutoResetEvent();
  let ready: Fetched[] = [];
  let next: ItemRow[] = [];
  const sizeEstimator = createSizeEstimator();
  let isOver = false;
  const failures: unknown[] = [];
  /** Items that the host sends us elsewhere for, by id: they wait until nothing else does. */
  const blocked = new Map<string, ExpectedFailure>();

  const blockItem = async ({ id }: ItemRow, failure: ExpectedFailure) => {
    blocked.set(id, failure);
    inFlight.delete(id);
    if (blocked.size === 1) await deps.onBlocked(failure);
  };

  const downloadOne = async (row: ItemRow, signal: AbortSignal) => {
    const share = createSemaphoreShare(deps.budget, signal);
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
      share.returnShare();
    };
    /** Room comes first: what a host has begun to send, a browser takes in whether there is any or not. */
    const mayAsk = async (signal: AbortSignal) => {
      freeSlot ??= await slots.take(signal);
      await share.atLeast(sizeEstimator.of(kind));
      await deps.rateLimiter.waitForTurn(signal);
    };
    /** The site may let it wait for minutes: others have the room then. */
    const lookUp: DownloadItemDeps['site']['lookUp'] = (...given) => {
      release();
      return deps.site.lookUp(...given);
    };
    const fetchMedia: FetchMedia = async (link, ...rest) => {
      deps.active.begin(row, link);
      try {
        return await downloading.fetchMedia(link, ...rest);
      } catch (error) {
        // Until its next try others have the room.
        release();
        throw error;
      }
    };
    try {
      const asking = {
        ...downloading,
        fetchMedia,
        site: { ...deps.site, lookUp },
        rateLimiter: { ...deps.rateLimiter, waitForTurn: mayAsk },
      };
      const outcome = await deps.download(row, deps.account, asking, reserve, signal);
      if ('media' in outcome) {
        sizeEstimator.received(kind, needed);
        ready.push({ row, ...outcome, release: share.returnShare });
      } else {
        share.returnShare();
        const { reason } = outcome;
        const status = reason === 'file-missing' ? 'skipped' : 'failed';
        await store.markItem(row.job, row.id, status, reason);
        if (status === 'failed') deps.active.fail(row, reason);
        inFlight.delete(row.id);
        deps.onSettled();
      }
    } catch (error) {
      share.returnShare();
      if (isFailure(error, 'media-elsewhere') && blocked.size < maxBlocked) await blockItem(row, error);
      else failures.push(error);
    } finally {
      leaveSlot();
      deps.active.end(row);
    }
  };

  const begin = (row: ItemRow, signal: AbortSignal) => {
    inFlight.add(row.id);
    const fetch: Promise<void> = downloadOne(row, signal)
      .catch((error: unknown) => void failures.push(error))
      .then(() => {
        fetches.delete(fetch);
        changed.set();
        toTake.set();
      });
    fetches.add(fetch);
    toTake.set();
  };

  /** Waiting for more would keep fetches from beginning, or bring nothing. */
  const isEnough = () =>
    ready.length >= maxParallel / 2 ||
    fetches.size === 0 ||
    ready.reduce((sum, { media }) => sum + media.bytes, 0) >= enoughBytes;

  const untilSettled = async (signal: AbortSignal) => {
    const over = new AbortController();
    const either = AbortSignal.any([signal, over.signal]);
    let isLate = false;
    const late = deps.clock.sleep(timeoutMs, either).then(() => {
      isLate = true;
    });
    try {
      while (!isLate && !isEnough()) await Promise.race([late, toTake.wait(either)]);
    } finally {
      over.abort();
      await late.catch(() => undefined);
    }
  };

  /** What waits and is not under way, best first. Whether that is all there will be is asked before it is looked. */
  const readNext = async (signal: AbortSignal) => {
    for (;;) {
      const listed = deps.listed();
      const known = new Set([...inFlight, ...blocked.keys()]);
      const waiting = await store.pendingItems(deps.job, readAhead + known.size);
      // Settled or journaled while the store was asked, an item still stands in the answer.
      const fresh = waiting.filter(({ id }) => !known.has(id));
      const saved = await deps.findExisting(fresh, signal);
      next = fresh.filter(({ id }) => !saved.has(id));
      if (saved.size === 0) return listed && waiting.every(({ id }) => blocked.has(id));
      deps.onSettled();
      if (next.length > 0) return false;
    }
  };

  const downloadAll = async (signal: AbortSignal) => {
    for (let isAll = false; ; await changed.wait(signal)) {
      if (failures.length > 0) throw failures[0];
      signal.throwIfAborted();
      while (inFlight.size < maxParallel && fetches.size < Math.min(most, parallelism.limit())) {
        if (next.length === 0) isAll = await readNext(signal);
        const row = next.shift();
        if (row === undefined) break;
        begin(row, signal);
      }
      if (isAll && inFlight.size === 0) break;
      if (next.length > 0 && inFlight.size < maxParallel && parallelism.limit() < most) parallelism.missed();
    }
    for (const failure of blocked.values()) throw failure;
    isOver = true;
    toTake.set();
  };

  const untilCommitted = (group: Fetched[], committed: Promise<void>) => {
    const ending: Promise<void> = committed
      .catch((error: unknown) => void failures.push(error))
      .then(() => {
        endings.delete(ending);
        for (const { row } of group) inFlight.delete(row.id);
        changed.set();
      });
    endings.add(ending);
  };

  const takeAll = async (signal: AbortSignal) => {
    while (!isOver || ready.length > 0) {
      if (ready.length === 0) {
        await toTake.wait(signal);
        continue;
      }
      await untilSettled(signal);
      const group = ready;
      ready = [];
      try {
        const { committed } = await take(group, signal);
        untilCommitted(group, committed);
      } finally {
        await releaseAll(group);
      }
    }
  };

  try {
    await runTaskGroup(outer, [downloadAll, takeAll]);
  } finally {
    // Whoever starts again must not meet a fetch or a write of before: wait until each has let go.
    await Promise.all([...fetches, ...endings]);
    await releaseAll(ready);
  }
}
