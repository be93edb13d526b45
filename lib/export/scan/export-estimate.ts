import { withTimeout } from '../../async/timeout';
import type { EstimateInputs, SizeTotal } from '../../model/estimate';
import { ExpectedFailure } from '../../model/failure';
import type { Account, Source } from '../../model/item';
import type { DestinationName } from '../../model/job';
import type { Clock, JobStore } from '../../model/ports';
import type { Site } from '../../sora/sora-site';
import { countNewItems, type NewItemCount, newIn } from './count-new-items';
import type { Join } from './list-sources';
import type { ScannedItem } from './scan-library';

export type EstimateStore = Pick<JobStore, 'knownOutcomes'> & {
  before(account: string): Promise<EstimateInputs>;
};

/** What an export would include, as far as it is known before it starts. */
export type Estimate = {
  account: string;
  /** Everything that a full export fetches. Null until the library has been scanned once. */
  all: SizeTotal | null;
  /** New items. Null if unknown, or if nothing was ever saved. */
  fresh: (SizeTotal & Pick<NewItemCount, 'more' | 'whole'> & { since: number | null }) | null;
  hasHistory: boolean;
  /** Seconds for a full export. Null if no speed was measured. */
  seconds: number | null;
  /**
   * Bytes of browser storage: the maximum that a full export needs while it runs, and what is free. `needed` is null
   * if unknown, and for separate files. No browser reveals the free space at the destination.
   */
  room: { destination: DestinationName; needed: number | null; free: number };
};

export type EstimateDeps = {
  site: Site;
  join: Join;
  sources: readonly Source[];
  store: EstimateStore;
  clock: Clock;
  freeRoom: () => Promise<number>;
  /** A view's completed scan of the library, if any. */
  seen: (account: string) => ScannedItem | null;
};

/** The user's settings for exports. */
export type EstimateOptions = {
  destination: DestinationName;
  partBytes: number;
  /** Whether to export other people's files, too. */
  others: boolean;
  /** Lists to skip. */
  leftOut: readonly Source[];
};

/** Milliseconds. The user is waiting. */
const timeoutMs = 20_000;
/** One part is filled while the previous one is copied to Downloads. */
const partsAtOnce = 2;

/** Maximum bytes of browser storage that an export needs while it runs, whatever its size. Null for separate files. */
export const maxStorage = ({ destination, partBytes }: Pick<EstimateOptions, 'destination' | 'partBytes'>) =>
  destination === 'zip' ? partsAtOnce * partBytes : null;

/**
 * Estimates an export. Doesn't reject if the site fails, but leaves out what it doesn't say. Throws what the store
 * throws.
 */
export async function estimateExport(account: Account, set: EstimateOptions, every: EstimateDeps): Promise<Estimate> {
  const deps = { ...every, sources: every.sources.filter((source) => !set.leftOut.includes(source)) };
  const { lastScan, hasHistory, since, bytesPerSecond } = await deps.store.before(account.id);
  // A scan counts the account's own files in all lists.
  const all = set.others || set.leftOut.length > 0 ? null : (lastScan?.amount ?? null);
  const bytes = all?.bytes ?? null;
  const limit = maxStorage(set);
  return {
    account: account.id,
    all,
    fresh: hasHistory ? await newSince(since, account, deps) : null,
    hasHistory,
    seconds: bytes === null || bytesPerSecond === null ? null : Math.ceil(bytes / bytesPerSecond),
    room: {
      destination: set.destination,
      needed: bytes === null || limit === null ? null : Math.min(bytes, limit),
      free: await deps.freeRoom(),
    },
  };
}

/** `since` is only set if all new items were made after it. */
async function newSince(since: number | null, account: Account, deps: EstimateDeps): Promise<Estimate['fresh']> {
  const seen = deps.seen(account.id);
  const found = await (seen === null ? atHeads(since, account, deps) : newIn(seen, account, deps));
  if (found === null) return null;
  const { oldest, ...fresh } = found;
  const isSince = since !== null && (fresh.items === 0 || (oldest !== null && oldest >= since));
  return { ...fresh, since: isSince ? since : null };
}

/** Null without an earlier time to compare with: only a full scan could tell, and none was requested. */
async function atHeads(since: number | null, account: Account, deps: EstimateDeps): Promise<NewItemCount | null> {
  if (since === null) return null;
  try {
    return await withTimeout(timeoutMs, deps.clock, (signal) => countNewItems(account, since, deps, signal));
  } catch (error) {
    // Starting an export reports what keeps the site from responding.
    if (error instanceof ExpectedFailure) return null;
    throw error;
  }
}
