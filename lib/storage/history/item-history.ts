import { importedAccount } from '../../model/item';
import type { JobStore, PastItem } from '../../model/ports';
import { scanBatches } from '../cursor-scan';
import type { Database } from '../database-schema';
import { readAliases, readPastItems } from '../read-rows';
import { bucketOf, type PastRow } from './past-rows';

/** All remembered items of all accounts, in batches. */
async function* pastBatches(database: Database): AsyncGenerator<PastItem[]> {
  for await (const rows of scanBatches(database, 'past', [])) yield rows.flatMap((row) => readPastItems(row));
}

/** The items that a run failed to save, or those in some of its parts, ordered by id. */
export async function findPastItems(
  database: Database,
  run: Parameters<JobStore['pastItems']>[0],
): Promise<PastItem[]> {
  const isOfRun = ({ saved, failed }: PastItem) =>
    'failedIn' in run
      ? failed?.job === run.failedIn
      : saved !== null && saved.job === run.savedIn && run.parts.includes(saved.part);
  const found: PastItem[] = [];
  for await (const items of pastBatches(database)) found.push(...items.filter(isOfRun));
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The given ids that an account, or an import without an account, has saved. Ids of tasks and posts count, too. */
export async function savedAmong(database: Database, account: string, ids: readonly string[]): Promise<string[]> {
  const wanted = new Set(ids);
  const buckets = [...new Set(ids.map(bucketOf))];
  const tx = database.transaction(['past', 'savedElsewhere']);
  const namesIn = (row: PastRow) => [
    ...readPastItems(row, wanted).flatMap(({ id, saved }) => (saved === null ? [] : id)),
    ...readAliases(row),
  ];
  const savedOf = async (of: string) => {
    const elsewhere = tx.objectStore('savedElsewhere').index('savedIds');
    const [rows, counts] = await Promise.all([
      Promise.all(buckets.map((bucket) => tx.objectStore('past').get([of, bucket]))),
      Promise.all(ids.map((id) => elsewhere.count([of, id]))),
    ]);
    return [
      ...rows.flatMap((row) => (row === undefined ? [] : namesIn(row))),
      ...ids.filter((_, at) => counts[at] !== 0),
    ];
  };
  const saved = new Set((await Promise.all([account, importedAccount.id].map(savedOf))).flat());
  return ids.filter((id) => saved.has(id));
}

/** How many items are remembered, in total and per run. */
export type HistoryCounts = {
  saved: number;
  /** The items of a part that no later run has saved again. */
  savedIn(job: string, part: number): number;
  /** The failed items of a run that no later run has saved or failed to save. */
  failedIn(job: string): number;
};

export async function readHistoryCounts(database: Database): Promise<HistoryCounts> {
  let saved = 0;
  const inParts = new Map<string, number>();
  const failures = new Map<string, number>();
  const keyOf = (job: string, part: number) => `${part} ${job}`;
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for await (const items of pastBatches(database))
    for (const item of items) {
      if (item.saved !== null) {
        saved++;
        add(inParts, keyOf(item.saved.job, item.saved.part));
      }
      if (item.failed !== null) add(failures, item.failed.job);
    }
  return {
    saved,
    savedIn: (job, part) => inParts.get(keyOf(job, part)) ?? 0,
    failedIn: (job) => failures.get(job) ?? 0,
  };
}
