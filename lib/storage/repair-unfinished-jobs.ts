import type { StoreValue } from 'idb';
import type { Job, Part } from '../model/job';
import type { ItemRow } from '../model/ports';
import { scanBatches } from './cursor-scan';
import type { Database, Schema } from './database-schema';
import { createJobIndexes } from './job-index';
import { last, ofJob } from './job-queries';
import { rowsOfPage } from './job-rows/page-rows';
import { updateCounts } from './job-rows/update-counts';
import { isValid, readItem, readJob, readJournal, readPart } from './read-rows';
import { put, putJob, transact } from './transactions';

/** Length of a part's file in bytes, 0 if there is none. */
type FileSize = (part: Part) => Promise<number>;

/**
 * Stores repaired versions of invalid rows of unfinished jobs, and makes their counts, queue and files consistent.
 * Call it while nothing runs. Writes nothing if all rows are valid. A row that can't be repaired (disk full, file in
 * use) is left alone, because every reader repairs what it reads and no row may stop the engine from starting. Throws
 * if the jobs can't be read at all.
 */
export async function repairUnfinishedJobs(database: Database, fileSize: FileSize): Promise<void> {
  const rows = (await database.getAll('jobs')).filter(({ id }) => typeof id === 'string');
  for (const row of rows) await repairJobRows(database, row, fileSize).catch(() => undefined);
}

async function repairJobRows(database: Database, row: Job, fileSize: FileSize): Promise<void> {
  const job = readJob(row);
  const isInvalid = !isValid('jobs', row);
  if (job.state === 'done') {
    const isLeft = job.cleanup === undefined && (await database.getKey('items', ofJob(job.id))) !== undefined;
    const repaired: Job = isLeft ? { ...job, cleanup: 'delete' } : job;
    if (isInvalid || isLeft) await transact(database, 'all', (tx) => put(tx, 'jobs', repaired));
    return;
  }
  const parts = await repairParts(database, job, fileSize).catch(() => true);
  const journal = await repairRows(database, 'journal', job.id, readJournal).catch(() => true);
  const items = await repairRows(database, 'items', job.id, readItem).catch(() => true);
  const pages = await dropInvalidPages(database, job.id).catch(() => true);
  if (isInvalid || parts || journal || items || pages) await recount(database, job);
}

/** Returns whether any row was invalid. */
async function repairParts(database: Database, job: Job, fileSize: FileSize): Promise<boolean> {
  let isInvalid = false;
  for (const row of await database.getAll('parts', ofJob(job.id))) {
    const isValidRow = isValid('parts', row);
    if (isValidRow && (row.state !== 'writing' || job.options.destination !== 'zip')) continue;
    const journaled = await journaledIn(database, row);
    if (isValidRow && row.bytes >= journaled.end) continue;
    isInvalid = true;
    const part = readPart(row);
    const size = await fileSize(part);
    const repaired =
      job.options.destination === 'zip' ? repairZipPart(part, row, size, journaled) : repairFilesPart(part, row);
    await transact(database, 'all', (tx) => put(tx, 'parts', repaired));
  }
  return isInvalid;
}

type Journaled = { end: number; isClosed: boolean };

/** The minimum length of a part according to its journal, and whether the files that close it are journaled. */
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
    // An invalid row may name an end beyond any valid size. No file is that long, so the part's items are fetched
    // again.
    end: Math.min(end, Number.MAX_SAFE_INTEGER),
    isClosed: rows.some(({ own }) => own.length > 0),
  };
}

/**
 * Repairs a ZIP part. If its length is unknown, its file's is used; bytes after the journaled ones are harmless. If
 * the file is shorter than the journal, opening it starts the part over.
 */
function repairZipPart(part: Part, row: Part, size: number, { end, isClosed }: Journaled): Part {
  const state = row.state === part.state ? part.state : size === 0 ? 'deleted' : isClosed ? 'closed' : 'writing';
  if (state === 'saved' || state === 'deleted') return { ...part, state };
  if (state === 'writing') return { ...part, state, bytes: Math.max(size, end) };
  return { ...part, state, bytes: size > 0 ? size : part.bytes };
}

/** Repairs the part of separate files. The files themselves are checked on resume. */
const repairFilesPart = (part: Part, row: Part): Part =>
  row.state === part.state ? part : { ...part, state: 'writing' };

type Row<Store extends 'journal' | 'items'> = StoreValue<Schema, Store>;

/** Returns whether any row was invalid. */
async function repairRows<Store extends 'journal' | 'items'>(
  database: Database,
  store: Store,
  job: string,
  repaired: (row: Row<Store>) => Row<Store>,
): Promise<boolean> {
  let isInvalid = false;
  for await (const rows of scanBatches(database, store, [job])) {
    const invalid = rows.filter((row) => !isValid(store, row));
    if (invalid.length === 0) continue;
    isInvalid = true;
    await transact(database, 'all', (tx) => Promise.all(invalid.map((row) => put(tx, store, repaired(row)))));
  }
  return isInvalid;
}

/** Recounting lists the items of these pages again. Returns whether there were any. */
async function dropInvalidPages(database: Database, job: string): Promise<boolean> {
  let isAny = false;
  for await (const rows of scanBatches(database, 'pages', [job])) {
    const invalid = rows.filter((row) => !isValid('pages', row));
    if (invalid.length === 0) continue;
    isAny = true;
    await transact(database, 'all', async (tx) => {
      await Promise.all(invalid.map(({ page }) => tx.objectStore('pages').delete([job, page])));
    });
  }
  return isAny;
}

/** A job with its counts reset. */
const uncounted = (job: Job): Job => ({
  ...job,
  counts: { listed: 0, saved: 0, failed: 0, skipped: 0, savedBytes: 0 },
  failures: {},
  waiting: { items: 0, sized: 0, bytes: 0 },
  sources: job.sources.map((list) => ({ ...list, saved: 0, failed: 0 })),
});

/** Recounts a job's items and puts the pending ones in the queue again. */
async function recount(database: Database, job: Job): Promise<void> {
  const { current, next } = await createJobIndexes(database).of(job.id);
  let { page } = next;
  await transact(database, 'all', async (tx) => {
    let counted: Job | null = null;
    for (let from: IDBValidKey = [job.id], rows: ItemRow[] = []; ; from = [job.id, rows.at(-1)?.id ?? '']) {
      rows = await tx.objectStore('items').getAll(IDBKeyRange.bound(from, [job.id, last], true), 200);
      if (rows.length === 0) break;
      const items = rows.map(current);
      for (const row of items) counted = updateCounts(counted ?? uncounted(job), null, row);
      const { pages } = rowsOfPage(job.id, { ...next, page }, items, []);
      await Promise.all(pages.map((row) => put(tx, 'pages', row)));
      page += pages.length;
    }
    await putJob(tx, counted ?? job);
  });
}
