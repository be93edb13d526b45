import type { Job } from '../../model/job';
import type { Database } from '../database-schema';
import { allJobs } from '../job-queries';
import { readAliases } from '../read-rows';
import { validPastItems } from '../row-repair';
import { put, transact } from '../transactions';
import type { Outcome } from './job-outcomes';
import { bucketOf, type PastRow } from './past-rows';

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
