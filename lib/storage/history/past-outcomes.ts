import { memoizeAsync } from '../../async/memoize-async';
import { importedAccount } from '../../model/item';
import { scanBatches } from '../cursor-scan';
import type { Database } from '../database-schema';
import { readPastItems } from '../read-rows';

/** How earlier runs ended for an item. An object if it was only ever saved from files. */
export type PastOutcome = 'saved' | 'failed' | { importedBytes: number; hasFailed: boolean };

/** By item id. */
type PastOutcomes = ReadonlyMap<string, PastOutcome>;

/** How earlier runs of an account ended, and what was saved from files without an account. */
export type PastOfAccount = { ofAccount: PastOutcomes; ofImports: PastOutcomes };

export type PastOutcomesCache = ReturnType<typeof createPastOutcomesCache>;

/**
 * Caches the earlier outcomes of each account, about 0.1 kB per item. The items of one page of a list are spread over
 * almost as many rows.
 */
export function createPastOutcomesCache(database: Database) {
  const accounts = new Map<string, () => Promise<PastOutcomes>>();
  const outcomesIn = (account: string): Promise<PastOutcomes> => {
    const read = accounts.get(account) ?? memoizeAsync(() => readPastOutcomes(database, account));
    accounts.set(account, read);
    return read();
  };
  return {
    async of(account: string): Promise<PastOfAccount> {
      const [ofAccount, ofImports] = await Promise.all([outcomesIn(account), outcomesIn(importedAccount.id)]);
      return { ofAccount, ofImports };
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
