import type { Account } from '../sora/item';
import type { Bell } from './bell';
import type { ByteBudget } from './byte-budget';
import { type FetchDeps, fetchItem } from './fetch-item';
import type { ItemRow, JobStore, Media } from './ports';

/** Fetches under way or fetched and not journaled yet: what a killed browser has to ask for again (contract: at most 12). */
export const lookAheadItems = 8;

/** Media that is complete and checked, on its way into the archive. */
export type Fetched = { row: ItemRow; media: Media; variant: string; giveBack(): void };

/** Memory comes back whatever becomes of the files: it is shared with whoever starts again. */
async function letGo(fetched: Fetched[]): Promise<void> {
  for (const { giveBack } of fetched) giveBack();
  await Promise.all(fetched.map(({ media }) => media.discard()));
}

/**
 * Fetches waiting items side by side, at most `lookAheadItems` ahead of `take`, and hands them over in groups as they come.
 * Items that end without media are settled here. Ends when `listed()` is true and nothing waits.
 */
export async function fetchAhead(
  deps: FetchDeps & {
    job: string;
    account: Account;
    store: JobStore;
    budget: ByteBudget;
    bell: Bell;
    listed: () => boolean;
    onSettled: () => void;
  },
  take: (group: Fetched[], signal: AbortSignal) => Promise<void>,
  outer: AbortSignal,
): Promise<void> {
  const stop = new AbortController();
  const signal = AbortSignal.any([outer, stop.signal]);
  const underWay = new Map<string, Promise<void>>();
  let ready: Fetched[] = [];
  const failures: unknown[] = [];

  const fetchOne = async (row: ItemRow) => {
    let giveBack = () => {};
    const reserve = async (bytes: number) => {
      giveBack();
      giveBack = await deps.budget.take(bytes, signal);
    };
    try {
      const outcome = await fetchItem(row, deps.account, deps, reserve, signal);
      if ('media' in outcome) {
        ready.push({ row, ...outcome, giveBack });
      } else {
        giveBack();
        await deps.store.settle(row.job, row.id, 'failed', outcome.reason);
        underWay.delete(row.id);
        deps.onSettled();
      }
    } catch (error) {
      giveBack();
      failures.push(error);
    }
    deps.bell.ring();
  };

  try {
    for (;;) {
      if (failures.length > 0) throw failures[0];
      signal.throwIfAborted();
      const room = lookAheadItems - underWay.size;
      if (room > 0) {
        const listed = deps.listed();
        const waiting = await deps.store.waiting(deps.job, lookAheadItems);
        const fresh = waiting.filter((row) => !underWay.has(row.id)).slice(0, room);
        for (const row of fresh) underWay.set(row.id, fetchOne(row));
        if (listed && waiting.length === 0 && underWay.size === 0) return;
      }
      if (ready.length === 0) {
        await deps.bell.next(signal);
        continue;
      }
      const group = ready;
      ready = [];
      try {
        await take(group, signal);
      } finally {
        await letGo(group);
        for (const { row } of group) underWay.delete(row.id);
      }
    }
  } finally {
    // Whoever starts again must not meet a fetch of before: wait until each has let go.
    stop.abort();
    await Promise.allSettled(underWay.values());
    await letGo(ready);
  }
}
