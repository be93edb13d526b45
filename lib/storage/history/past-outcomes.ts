import { memoizeAsync } from '../../async/memoize-async';
import { scanBatches } from '../cursor-scan';
import type { Database } from '../database-schema';
import { readPastItems } from '../read-rows';

/** How earlier runs ended for an item. An object if it was only ever saved from files. */
export type PastOutcome = 'saved' | 'failed' | { importedBytes: number; hasFailed: boolean };

/** The earlier outcomes of an account's items, by id. */
export type PastOutcomes = ReadonlyMap<string, PastOutcome>;

export type PastOutcomesCache = ReturnType<typeof createPastOutcomesCache>;

/**
 * Caches the earlier outcomes of each account, about 0.1 kB per item. The items of one page of a list are spread over
 * almost as many rows.
 */
export function createPastOutcomesCache(database: Database) {
  const accounts = new Map<string, () => Promise<PastOutcomes>>();
  return {
    of(account: string): Promise<PastOutcomes> {
      const read = accounts.get(account) ?? memoizeAsync(() => readPastOutcomes(database, account));
      accounts.set(account, read);
      return read();
    },
    /** Call it after each change of the history. */
    clear: () => accounts.clear(),
  };
}

async function readPastOutcomes(database: Database, account: string): Promise<PastOutcomes> {
  const outcomes = new Map<string, PastOutcome>();
  for await (const rows of scanBatches(database, 'past', [account]))
    for (const { id, saved, failed } of rows.flatMap((row) => readPastItems(row))) {
      if (saved?.imported === true) outcomes.set(id, { importedBytes: saved.bytes, hasFailed: failed !== null });
      else if (saved !== null) outcomes.set(id, 'saved');
      else if (failed !== null) outcomes.set(id, 'failed');
    }
  return outcomes;
}
