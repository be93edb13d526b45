import { importedAccount } from '../../model/item';
import type { Job } from '../../model/job';
import type { JobStore, PastItem } from '../../model/ports';
import { scanBatches } from '../cursor-scan';
import type { Database } from '../database-schema';
import { allJobs } from '../job-queries';
import { readAliases, readPastItems } from '../read-rows';
import { validPastItems } from '../row-repair';
import { put, transact } from '../transactions';
import type { Outcome } from './job-outcomes';
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

/** Rows per transaction. */
const rowsAtOnce = 64;

/**
 * Remembers the outcomes of a job's items. Resolves once they are written, maybe not durably. Collects all outcomes
 * first, because writing a row again for each of its items would take longer.
 */
export async function rememberItems(
  database: Database,
  job: Pick<Job, 'account' | 'startedAt' | 'options'>,
  batches: AsyncIterable<Outcome[]>,
  signal?: AbortSignal,
): Promise<void> {
  const laterJobs = new Set(
    (await allJobs(database)).filter(({ startedAt }) => startedAt > job.startedAt).map(({ id }) => id),
  );
  const waiting = [...(await outcomesByBucket(batches, signal))];
  for (let at = 0; at < waiting.length; at += rowsAtOnce) {
    signal?.throwIfAborted();
    const some = waiting.slice(at, at + rowsAtOnce);
    await transact(
      database,
      ['past'],
      async (tx) => {
        const { id } = job.account;
        const rows = await Promise.all(some.map(([bucket]) => tx.objectStore('past').get([id, bucket])));
        for (const [nth, [bucket, fresh]] of some.entries())
          await put(tx, 'past', { account: id, bucket, ...merged(rows[nth], fresh, { ...job, laterJobs }) });
      },
      'relaxed',
    );
  }
}

/** `laterJobs`: jobs that started later. There are some if a job's items couldn't be remembered at its end. */
type JobFacts = Pick<Job, 'startedAt' | 'options'> & { laterJobs: ReadonlySet<string> };

/** What a job adds to a row of the history. */
type FreshOutcomes = { outcomes: Outcome[]; aliases: string[] };

async function outcomesByBucket(
  batches: AsyncIterable<Outcome[]>,
  signal: AbortSignal | undefined,
): Promise<Map<number, FreshOutcomes>> {
  const buckets = new Map<number, FreshOutcomes>();
  const bucketFor = (id: string): FreshOutcomes => {
    const bucket = bucketOf(id);
    const fresh = buckets.get(bucket) ?? { outcomes: [], aliases: [] };
    buckets.set(bucket, fresh);
    return fresh;
  };
  for await (const outcomes of batches) {
    signal?.throwIfAborted();
    for (const outcome of outcomes) {
      bucketFor(outcome.id).outcomes.push(outcome);
      if ('aliases' in outcome) for (const alias of outcome.aliases) bucketFor(alias).aliases.push(alias);
    }
  }
  return buckets;
}

/** A row of the history with what a job adds to it. */
function merged(
  row: PastRow | undefined,
  { outcomes, aliases }: FreshOutcomes,
  job: JobFacts,
): Pick<PastRow, 'items' | 'aliases'> {
  const items = new Map((row === undefined ? [] : validPastItems(row.items)).map((item) => [item.id, item]));
  for (const outcome of outcomes) items.set(outcome.id, remembered(outcome, items.get(outcome.id), job));
  const known = row === undefined ? [] : readAliases(row);
  return { items: [...items.values()], aliases: [...new Set([...known, ...aliases])] };
}

/** What to remember of an item of a job. `known`: what was remembered before. A later job's outcome stays. */
function remembered(
  outcome: Outcome,
  known: PastRow['items'][number] | undefined,
  { startedAt, options, laterJobs }: JobFacts,
): PastRow['items'][number] {
  const { id, job } = outcome;
  const sources = [...new Set([...(known?.sources ?? []), ...outcome.sources])];
  const isLater = (of: { job: string } | null | undefined) => of != null && laterJobs.has(of.job);
  const before = { saved: known?.saved ?? null, names: known?.names ?? [], failed: known?.failed ?? null };
  if (isLater(before.saved)) return { id, sources, ...before };
  if ('reason' in outcome) {
    const failed = isLater(before.failed) ? before.failed : { job, reason: outcome.reason };
    return { id, sources, ...before, failed };
  }
  const { part, bytes, sha256, aliases } = outcome;
  const isOnlyImported = options.origin === 'files' && (before.saved === null || before.saved.imported === true);
  const saved = { job, part, bytes, sha256, at: startedAt, ...(isOnlyImported && { imported: true as const }) };
  return { id, sources, saved, names: [id, ...aliases], failed: isLater(before.failed) ? before.failed : null };
}
