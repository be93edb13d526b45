import type { StoreValue } from 'idb';
import type { Job, Part } from '../model/job';
import type { ItemRow } from '../model/ports';
import { scanBatches } from './cursor-scan';
import type { Database, Schema } from './database';
import { last, ofJob } from './job-queries';
import { updateCounts } from './job-rows/update-counts';
import { createSavedIndex } from './journal/saved-index';
import { isWhole, readItem, readJob, readJournal, readPart } from './read-rows';
import { put, putJob, transact } from './transactions';

/** The length of a part's file in bytes; 0 where there is none. */
type FileSize = (part: Part) => Promise<number>;

/**
 * Writes every bent row of unfinished jobs as it is read, so that sums, queue and files agree with it again. To be called while nothing is
 * worked at. Where nothing is bent, nothing is written. What can't be repaired, for want of room or because a file is in use, stays as it
 * is: every reader repairs what it reads, and no row may keep the engine from starting. Throws when the jobs themselves can't be read.
 */
export async function repairUnfinishedJobs(database: Database, fileSize: FileSize): Promise<void> {
  const rows = (await database.getAll('jobs')).filter(({ id }) => typeof id === 'string');
  for (const row of rows) await repairJobRows(database, row, fileSize).catch(() => undefined);
}

async function repairJobRows(database: Database, row: Job, fileSize: FileSize): Promise<void> {
  const job = readJob(row);
  const isBent = !isWhole('jobs', row);
  if (job.state === 'done') {
    if (isBent) await transact(database, 'all', (tx) => put(tx, 'jobs', job));
    return;
  }
  const parts = await repairParts(database, job, fileSize).catch(() => true);
  const journal = await repairRows(database, 'journal', job.id, readJournal, (row) => [
    row.job,
    row.part,
    row.index,
  ]).catch(() => true);
  const items = await repairRows(database, 'items', job.id, readItem, (row) => [row.job, row.id]).catch(() => true);
  if (isBent || parts || journal || items) await countAgain(database, job);
}

/** Says whether any was bent. */
async function repairParts(database: Database, job: Job, fileSize: FileSize): Promise<boolean> {
  let isBent = false;
  for (const row of await database.getAll('parts', ofJob(job.id))) {
    const isIntact = isWhole('parts', row);
    if (isIntact && (row.state !== 'writing' || job.options.destination !== 'zip')) continue;
    const journaled = await journaledIn(database, row);
    if (isIntact && row.bytes >= journaled.end) continue;
    isBent = true;
    const part = readPart(row);
    const size = await fileSize(part);
    const repaired =
      job.options.destination === 'zip' ? asItsFile(part, row, size, journaled) : asStartedFile(part, row);
    await transact(database, 'all', (tx) => put(tx, 'parts', repaired));
  }
  return isBent;
}

type Journaled = { end: number; isClosed: boolean };

/** How far a part reaches at least by its journal, and whether that has the files of its own that close it. */
async function journaledIn(database: Database, { job, number }: Part): Promise<Journaled> {
  const rows = (await database.getAll('journal', IDBKeyRange.bound([job, number], [job, number, last]))).map(
    readJournal,
  );
  const entries = rows.flatMap(({ saved, own }) => [
    ...saved.flatMap((item) => [item.entry, ...item.sidecars]),
    ...own,
  ]);
  const end = entries.reduce((end, { offset, bytes }) => Math.max(end, offset + bytes), 0);
  return {
    // A bent row may name an end that no row takes. No file reaches that far, so what the part held is fetched again.
    end: Math.min(end, Number.MAX_SAFE_INTEGER),
    isClosed: rows.some(({ own }) => own.length > 0),
  };
}

/**
 * A part of ZIPs. Where its length is not told, that of its file is right: what stands in it behind the journal is in nobody's way. A file
 * that is shorter than the journal is fetched again by whoever opens it.
 */
function asItsFile(part: Part, row: Part, size: number, { end, isClosed }: Journaled): Part {
  const state = row.state === part.state ? part.state : size === 0 ? 'deleted' : isClosed ? 'closed' : 'writing';
  if (state === 'saved' || state === 'deleted') return { ...part, state };
  if (state === 'writing') return { ...part, state, bytes: Math.max(size, end) };
  return { ...part, state, bytes: size > 0 ? size : part.bytes };
}

/** The part of files that go to their place one by one: what is there, whoever goes on with it looks at. */
const asStartedFile = (part: Part, row: Part): Part =>
  row.state === part.state ? part : { ...part, state: 'writing' };

type Row<Store extends 'journal' | 'items'> = StoreValue<Schema, Store>;

/** Says whether any was bent. */
async function repairRows<Store extends 'journal' | 'items'>(
  database: Database,
  store: Store,
  job: string,
  repaired: (row: Row<Store>) => Row<Store>,
  keyOf: (row: Row<Store>) => IDBValidKey,
): Promise<boolean> {
  let isBent = false;
  const read = (range: IDBKeyRange, count: number) => database.getAll(store, range, count);
  for await (const rows of scanBatches([job], [job, last], read, keyOf)) {
    const bent = rows.filter((row) => !isWhole(store, row));
    if (bent.length === 0) continue;
    isBent = true;
    await transact(database, 'all', (tx) => Promise.all(bent.map((row) => put(tx, store, repaired(row)))));
  }
  return isBent;
}

/** A job without its sums. Where nothing is left to count (it was about to end), they stay as they are. */
const uncounted = (job: Job): Job => ({
  ...job,
  counts: { listed: 0, saved: 0, failed: 0, skipped: 0, savedBytes: 0 },
  failures: {},
  waiting: { items: 0, sized: 0, bytes: 0 },
  sources: job.sources.map((list) => ({ ...list, saved: 0, failed: 0 })),
});

/** Counts a job's items anew, and queues those that wait. */
async function countAgain(database: Database, job: Job): Promise<void> {
  const { current } = await createSavedIndex(database).of(job.id);
  await transact(database, 'all', async (tx) => {
    await tx.objectStore('queue').delete(ofJob(job.id));
    let counted: Job | null = null;
    for (let from: IDBValidKey = [job.id], rows: ItemRow[] = []; ; from = [job.id, rows.at(-1)?.id ?? '']) {
      rows = await tx.objectStore('items').getAll(IDBKeyRange.bound(from, [job.id, last], true), 200);
      if (rows.length === 0) break;
      for (const row of rows.map(current)) {
        counted = updateCounts(counted ?? uncounted(job), null, row);
        if (row.status === 'pending') await put(tx, 'queue', { job: row.job, rank: row.rank, id: row.id });
      }
    }
    await putJob(tx, counted ?? job);
  });
}
