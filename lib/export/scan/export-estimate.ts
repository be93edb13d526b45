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

/** What an export would be, as far as it can be told before it starts. */
export type Estimate = {
  account: string;
  /** All that an export of everything fetches; null until the library was looked through once. */
  all: SizeTotal | null;
  /** What is new; null where it is not known, or nothing was ever saved. */
  fresh: (SizeTotal & Pick<NewItemCount, 'more' | 'whole'> & { since: number | null }) | null;
  hasHistory: boolean;
  /** Seconds that all would take; null where nothing was measured. */
  seconds: number | null;
  /**
   * Bytes in the browser's storage: what an export of all needs at most while it works, and what is free. `needed` is null where that is not
   * known, and where files go to their place one by one. What is free at the destination no browser tells.
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
  /** A look at the whole library that is at its end, where a view has one. */
  seen: (account: string) => ScannedItem | null;
};

/** What a person has set for exports to come. */
export type EstimateOptions = {
  destination: DestinationName;
  partBytes: number;
  /** Files of other people are exported too. */
  others: boolean;
  /** Lists that are not gone through. */
  leftOut: readonly Source[];
};

/** A person looks at a button meanwhile: milliseconds. */
const timeoutMs = 20_000;
/** One part is filled while the one before is copied to Downloads. */
const partsAtOnce = 2;

/** Bytes that an export of any size needs in the browser's storage at most while it works; null where files go to their place one by one. */
export const maxStorage = ({ destination, partBytes }: Pick<EstimateOptions, 'destination' | 'partBytes'>) =>
  destination === 'zip' ? partsAtOnce * partBytes : null;

/** Never rejects for the site's sake: what it does not tell is left out. Throws what the store throws. */
export async function estimateExport(account: Account, set: EstimateOptions, every: EstimateDeps): Promise<Estimate> {
  const deps = { ...every, sources: every.sources.filter((source) => !set.leftOut.includes(source)) };
  const { look: scan, hasHistory, since, bytesPerSecond } = await deps.store.before(account.id);
  // A look counts the account's own files in all lists.
  const all = set.others || set.leftOut.length > 0 ? null : (scan?.amount ?? null);
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

/** A time is named only where all that is new was made after it. */
async function newSince(since: number | null, account: Account, deps: EstimateDeps): Promise<Estimate['fresh']> {
  const seen = deps.seen(account.id);
  const found = await (seen === null ? atHeads(since, account, deps) : newIn(seen, account, deps));
  if (found === null) return null;
  const { oldest, ...fresh } = found;
  const isSince = since !== null && (fresh.items === 0 || (oldest !== null && oldest >= since));
  return { ...fresh, since: isSince ? since : null };
}

/** Null where there is no time to look back to: then only the whole library tells, and nobody has asked for that. */
async function atHeads(since: number | null, account: Account, deps: EstimateDeps): Promise<NewItemCount | null> {
  if (since === null) return null;
  try {
    return await withTimeout(timeoutMs, deps.clock, (signal) => countNewItems(account, since, deps, signal));
  } catch (error) {
    // What keeps the site from answering is told where it keeps an export from starting.
    if (error instanceof ExpectedFailure) return null;
    throw error;
  }
}
