import { importedAccount, type Source } from '../../model/item';
import type { Job } from '../../model/job';
import type { JobStore, LocatedRow, PastItem } from '../../model/ports';
import type { Database } from '../database';
import { readPast, wholeRows } from '../read-rows';
import { put, transact, type WriteTransaction } from '../transactions';

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
  const about = { account: job.account.id, at: job.startedAt, isImport: job.options.origin === 'files' };
  for await (const rows of batches) {
    signal?.throwIfAborted();
    const remember = async (tx: WriteTransaction) => {
      const known = await knownAmong(tx, about.account, rows);
      const past = rows.map((row) => remembered(row, known.get(row.id) ?? null, about)).filter((row) => row !== null);
      await Promise.all(past.map((row) => put(tx, 'past', row)));
    };
    await transact(database, 'past', remember, 'relaxed');
  }
}

/** What is remembered of rows, which come in the order of their ids: one request where most of what lies between them is about them. */
async function knownAmong(
  tx: WriteTransaction,
  account: string,
  rows: readonly LocatedRow[],
): Promise<Map<string, PastItem>> {
  const past = tx.objectStore('past');
  const range = IDBKeyRange.bound([account, rows[0]?.id ?? ''], [account, rows.at(-1)?.id ?? '']);
  const most = 2 * rows.length;
  const between = await past.getAll(range, most);
  const found = between.length < most ? between : await Promise.all(rows.map(({ id }) => past.get([account, id])));
  return new Map(found.flatMap((row) => readPast(row) ?? []).map((row) => [row.id, row]));
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
    if (isRemembered(known, { job, part, sha256, sources })) return null;
    const saved = { job, part, bytes, sha256, at, ...(isOnlyImported && { imported: true as const }) };
    return { account, id, sources, saved, savedAs, failed: null };
  }
  if (status !== 'failed' || reason === null) return null;
  return { account, id, sources, saved: known?.saved ?? null, savedAs: known?.savedAs ?? [], failed: { job, reason } };
}

/** Whether the part of an item was remembered when it was delivered, and no list has told of the item since. */
function isRemembered(
  known: PastItem | null,
  { job, part, sha256, sources }: { job: string; part: number; sha256: string; sources: readonly Source[] },
): boolean {
  if (known?.saved == null || known.failed !== null) return false;
  const { saved } = known;
  const isSame = saved.job === job && saved.part === part && saved.sha256 === sha256;
  return isSame && known.sources.length === sources.length;
}
