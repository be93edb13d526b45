import { oneAhead } from '../../async/one-ahead';
import { importedAccount, type Source } from '../../model/item';
import type { Job } from '../../model/job';
import type { JobStore, LocatedRow, PastItem } from '../../model/ports';
import type { Database } from '../database-schema';
import { readPast, validRows } from '../read-rows';
import { rowsById } from '../rows-by-id';
import { put, transact, type WriteTransaction } from '../transactions';

/** The items that a run failed to save, or those in some of its parts. */
export async function readPastItems(
  database: Database,
  run: Parameters<JobStore['pastItems']>[0],
): Promise<PastItem[]> {
  const found =
    'failedIn' in run
      ? [database.getAllFromIndex('past', 'failed', run.failedIn)]
      : run.parts.map((part) => database.getAllFromIndex('past', 'saved', [run.savedIn, part]));
  return validRows('past', (await Promise.all(found)).flat());
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

/** How many items are remembered as saved. */
export const savedCount = (database: Database): Promise<number> => database.countFromIndex('past', 'saved');

/** How many items of a part no later run has saved again. */
export const countSavedIn = (database: Database, job: string, part: number): Promise<number> =>
  database.countFromIndex('past', 'saved', [job, part]);

/** How many failed items of a run no later run has saved or failed to save. */
export const countUnresolvedFailures = (database: Database, job: string): Promise<number> =>
  database.countFromIndex('past', 'failed', job);

/** Remembers the outcomes of a job's items. Resolves once they are written, maybe not durably. */
export async function rememberItems(
  database: Database,
  job: Pick<Job, 'account' | 'startedAt' | 'options'>,
  batches: AsyncIterable<LocatedRow[]>,
  signal?: AbortSignal,
): Promise<void> {
  const about = { account: job.account.id, at: job.startedAt, isImport: job.options.origin === 'files' };
  for await (const rows of oneAhead(batches)) {
    signal?.throwIfAborted();
    const remember = async (tx: WriteTransaction) => {
      const ids = rows.map(({ id }) => id);
      const found = await rowsById(tx.objectStore('past'), about.account, ids);
      const known = new Map(found.flatMap((row) => readPast(row) ?? []).map((row) => [row.id, row]));
      const past = rows.map((row) => remembered(row, known.get(row.id) ?? null, about)).filter((row) => row !== null);
      await Promise.all(past.map((row) => put(tx, 'past', row)));
    };
    await transact(database, 'past', remember, 'relaxed');
  }
}

/** What to remember of an item of a job that started at `at`. Null if there is nothing new. */
function remembered(
  row: LocatedRow,
  known: PastItem | null,
  { account, at, isImport }: { account: string; at: number; isImport: boolean },
): PastItem | null {
  const { id, job, status, reason, bytes, sha256, part } = row;
  const sources = [...new Set([...(known?.sources ?? []), ...row.sources])];
  if (status === 'saved' && part !== null && bytes !== null && sha256 !== null) {
    const names = new Set([id, row.item.taskId, row.item.postId].filter((name) => name !== null));
    const savedIds = Array.from(names, (name): [string, string] => [account, name]);
    const isOnlyImported = isImport && (known?.saved == null || known.saved.imported === true);
    if (isRemembered(known, { job, part, sha256, sources })) return null;
    const saved = { job, part, bytes, sha256, at, ...(isOnlyImported && { imported: true as const }) };
    return { account, id, sources, saved, savedIds, failed: null };
  }
  if (status !== 'failed' || reason === null) return null;
  return {
    account,
    id,
    sources,
    saved: known?.saved ?? null,
    savedIds: known?.savedIds ?? [],
    failed: { job, reason },
  };
}

/** Whether an item was remembered when its part was delivered, and no list has added to it since. */
function isRemembered(
  known: PastItem | null,
  { job, part, sha256, sources }: { job: string; part: number; sha256: string; sources: readonly Source[] },
): boolean {
  if (known?.saved == null || known.failed !== null) return false;
  const { saved } = known;
  const isSame = saved.job === job && saved.part === part && saved.sha256 === sha256;
  return isSame && known.sources.length === sources.length;
}
