import { importedAccount } from '../../model/item';
import type { Job } from '../../model/job';
import type { JobStore, LocatedRow, PastItem } from '../../model/ports';
import type { Database } from '../database';
import { readPast, wholeRows } from '../read-rows';
import { put, transact } from '../transactions';

/** What a run has failed to save, or what stood in some of its parts. */
export async function readPastItems(
  database: Database,
  run: Parameters<JobStore['pastItems']>[0],
): Promise<PastItem[]> {
  const found =
    'failedIn' in run
      ? [database.getAllFromIndex('past', 'failed', run.failedIn)]
      : run.parts.map((part) => database.getAllFromIndex('past', 'saved', [run.savedIn, part]));
  return wholeRows('past', (await Promise.all(found)).flat());
}

/** Which of these ids an account has saved, or files that name no account; an id of a task or post stands for what is in it. */
export async function savedAmong(database: Database, account: string, ids: readonly string[]): Promise<string[]> {
  const tx = database.transaction(['past', 'had']);
  const countOf = async (id: string) => {
    const of = [account, importedAccount.id];
    const counts = (['past', 'had'] as const).flatMap((store) =>
      of.map((each) => tx.objectStore(store).index('savedAs').count([each, id])),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  };
  const counts = await Promise.all(ids.map(countOf));
  return ids.filter((_, at) => counts[at] !== 0);
}

/** Of how many items it is remembered that they are saved. */
export const savedCount = (database: Database): Promise<number> => database.countFromIndex('past', 'saved');

/** How many items a run has saved in a part and no later run anew. */
export const countSavedIn = (database: Database, job: string, part: number): Promise<number> =>
  database.countFromIndex('past', 'saved', [job, part]);

/** How many items a run has failed to save, and no later run has saved or failed to save. */
export const countUnresolvedFailures = (database: Database, job: string): Promise<number> =>
  database.countFromIndex('past', 'failed', job);

/** Remembers what has become of a job's items. Resolves when all is written, which need not survive yet. */
export async function rememberItems(
  database: Database,
  job: Pick<Job, 'account' | 'startedAt' | 'options'>,
  batches: AsyncIterable<LocatedRow[]>,
  signal?: AbortSignal,
): Promise<void> {
  const { account, startedAt: at } = job;
  const isImport = job.options.origin === 'files';
  for await (const rows of batches) {
    signal?.throwIfAborted();
    await transact(database, 'past', async (tx) => {
      const past = tx.objectStore('past');
      const remember = async (row: LocatedRow) => {
        const saved = remembered(row, readPast(await past.get([account.id, row.id])), {
          account: account.id,
          at,
          isImport,
        });
        if (saved !== null) await put(tx, 'past', saved);
      };
      await Promise.all(rows.map(remember));
    });
  }
}

/** What is remembered of an item of a job that began at `at`; null where there is nothing new to remember. */
function remembered(
  row: LocatedRow,
  known: PastItem | null,
  { account, at, isImport }: { account: string; at: number; isImport: boolean },
): PastItem | null {
  const { id, job, status, reason, bytes, sha256, part } = row;
  const sources = [...new Set([...(known?.sources ?? []), ...row.sources])];
  if (status === 'saved' && part !== null && bytes !== null && sha256 !== null) {
    const names = new Set([id, row.item.taskId, row.item.postId].filter((name) => name !== null));
    const savedAs = Array.from(names, (name): [string, string] => [account, name]);
    const isOnlyImported = isImport && (known?.saved == null || known.saved.imported === true);
    const saved = { job, part, bytes, sha256, at, ...(isOnlyImported && { imported: true as const }) };
    return { account, id, sources, saved, savedAs, failed: null };
  }
  if (status !== 'failed' || reason === null) return null;
  return { account, id, sources, saved: known?.saved ?? null, savedAs: known?.savedAs ?? [], failed: { job, reason } };
}
