import { oneAhead } from '../../async/one-ahead';
import { importedAccount } from '../../model/item';
import type { Job } from '../../model/job';
import type { JobStore, LocatedRow, PastItem } from '../../model/ports';
import { scanBatches } from '../cursor-scan';
import type { Database } from '../database-schema';
import { readPastItems } from '../read-rows';
import { put, transact } from '../transactions';
import { bucketOf, pastRow } from './past-rows';

/** All remembered items of all accounts, in batches. */
async function* pastBatches(database: Database): AsyncGenerator<PastItem[]> {
  for await (const rows of scanBatches(database, 'past', [])) yield rows.flatMap(readPastItems);
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
  const tx = database.transaction(['past', 'savedElsewhere']);
  const countOf = async (id: string) => {
    const of = [account, importedAccount.id];
    const counts = (['past', 'savedElsewhere'] as const).flatMap((store) =>
      of.map((each) => tx.objectStore(store).index('savedIds').count([each, id])),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  };
  const counts = await Promise.all(ids.map(countOf));
  return ids.filter((_, at) => counts[at] !== 0);
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

/** Rows per transaction. */
const rowsAtOnce = 64;

/**
 * Remembers the outcomes of a job's items. Resolves once they are written, maybe not durably. Collects all outcomes
 * first, because writing a row again for each of its items would take longer.
 */
export async function rememberItems(
  database: Database,
  job: Pick<Job, 'account' | 'startedAt' | 'options'>,
  batches: AsyncIterable<LocatedRow[]>,
  signal?: AbortSignal,
): Promise<void> {
  const about = { account: job.account.id, at: job.startedAt, isImport: job.options.origin === 'files' };
  const outcomes = new Map<number, Outcome[]>();
  for await (const rows of oneAhead(batches)) {
    signal?.throwIfAborted();
    for (const outcome of rows.flatMap((row) => outcomeOf(row) ?? [])) {
      const bucket = bucketOf(outcome.id);
      const others = outcomes.get(bucket);
      if (others === undefined) outcomes.set(bucket, [outcome]);
      else others.push(outcome);
    }
  }
  const waiting = [...outcomes];
  for (let at = 0; at < waiting.length; at += rowsAtOnce) {
    signal?.throwIfAborted();
    const some = waiting.slice(at, at + rowsAtOnce);
    await transact(
      database,
      'past',
      async (tx) => {
        const rows = await Promise.all(some.map(([bucket]) => tx.objectStore('past').get([about.account, bucket])));
        for (const [nth, [bucket, fresh]] of some.entries()) {
          const row = rows[nth];
          const items = new Map((row === undefined ? [] : readPastItems(row)).map((item) => [item.id, item]));
          for (const outcome of fresh) items.set(outcome.id, remembered(outcome, items.get(outcome.id) ?? null, about));
          await put(tx, 'past', pastRow(about.account, bucket, [...items.values()]));
        }
      },
      'relaxed',
    );
  }
}

/** How a job ended for an item: it was saved, or that failed. */
type Outcome = Pick<LocatedRow, 'id' | 'job' | 'sources'> &
  ({ names: string[]; part: number; bytes: number; sha256: string } | { reason: NonNullable<LocatedRow['reason']> });

/** Null for an item that was skipped. */
function outcomeOf({ id, job, sources, status, reason, bytes, sha256, part, item }: LocatedRow): Outcome | null {
  if (status === 'failed' && reason !== null) return { id, job, sources, reason };
  if (status !== 'saved' || part === null || bytes === null || sha256 === null) return null;
  const names = new Set([id, item.taskId, item.postId].filter((name) => name !== null));
  return { id, job, sources, names: [...names], part, bytes, sha256 };
}

/** What to remember of an item of a job that started at `at`. `known`: what was remembered before. */
function remembered(
  outcome: Outcome,
  known: PastItem | null,
  { account, at, isImport }: { account: string; at: number; isImport: boolean },
): PastItem {
  const { id, job } = outcome;
  const sources = [...new Set([...(known?.sources ?? []), ...outcome.sources])];
  if ('reason' in outcome) {
    const failed = { job, reason: outcome.reason };
    return { account, id, sources, saved: known?.saved ?? null, names: known?.names ?? [], failed };
  }
  const { part, bytes, sha256, names } = outcome;
  const isOnlyImported = isImport && (known?.saved == null || known.saved.imported === true);
  const saved = { job, part, bytes, sha256, at, ...(isOnlyImported && { imported: true as const }) };
  return { account, id, sources, saved, names, failed: null };
}
