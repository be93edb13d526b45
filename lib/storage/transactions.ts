import { type IDBPTransaction, type StoreNames, type StoreValue, unwrap } from 'idb';
import { ExpectedFailure } from '../model/failure';
import type { Job } from '../model/job';
import type { ItemRow } from '../model/ports';
import { abortTransaction } from './abort-transaction';
import type { Database, Schema } from './database-schema';
import { updateCounts } from './job-rows/update-counts';
import { bytesToWaitFor, toQuotaFailure } from './quota-failure';
import { readItem, readJob, storable } from './read-rows';

type Stores = StoreNames<Schema>[];

/** Stores of what is remembered apart from jobs. */
export const history = ['past', 'savedElsewhere', 'imports', 'scans'] as const;
/**
 * Stores of what a job needs only until it's done. Deleting it takes long, and must not block views, which read jobs.
 */
export const work = ['items', 'pages', 'siteRecords', 'journal', 'selected', 'importFiles'] as const;
const saving: Stores = ['jobs', 'items', 'parts', 'journal'];
/** The stores that a transaction may write to. Each one adds cost, and blocks its readers. */
const scopes = {
  all: [...saving, 'pages', 'siteRecords', 'selected', 'importFiles', 'diagnoses', ...history],
  /** The stores that change when media is saved. */
  saving,
  work: [...work],
  past: ['past'],
  imports: ['savedElsewhere', 'imports'],
} satisfies Record<string, Stores>;

/** A transaction that may write to the stores of its scope. */
export type WriteTransaction = IDBPTransaction<Schema, Stores, 'readwrite'>;

/**
 * Runs `act` in a transaction: everything is written, or nothing. `strict`: when it resolves, the writes survive a
 * killed browser. `relaxed`: they may not. Throws no-room.
 */
export async function transact<T>(
  database: Database,
  scope: keyof typeof scopes,
  act: (tx: WriteTransaction) => Promise<T>,
  durability: 'strict' | 'relaxed' = 'strict',
): Promise<T> {
  const tx: WriteTransaction = database.transaction(scopes[scope], 'readwrite', { durability });
  try {
    const [result] = await Promise.all([act(tx), tx.done]);
    return result;
  } catch (error) {
    abortTransaction(tx);
    throw toQuotaFailure(error, bytesToWaitFor);
  }
}

/** Stores a row. All writes go through here, so no invalid row gets in. */
export async function put<Store extends StoreNames<Schema>>(
  tx: WriteTransaction,
  store: Store,
  row: StoreValue<Schema, Store>,
): Promise<void> {
  // Without a promise per request, which costs a fifth of the call: a failed request aborts its transaction, and
  // `transact` throws that.
  unwrap(tx).objectStore(store).put(storable(store, row));
}

/** Throws store-broken if there is no such job. */
export async function jobIn(tx: WriteTransaction, id: string): Promise<Job> {
  const job = await tx.objectStore('jobs').get(id);
  if (job === undefined) throw new ExpectedFailure('store-broken', 'job');
  return readJob(job);
}

/** An item's row, or null. */
export async function itemIn(tx: WriteTransaction, job: string, id: string): Promise<ItemRow | null> {
  const row = await tx.objectStore('items').get([job, id]);
  return row === undefined ? null : readItem(row);
}

export async function putJob(tx: WriteTransaction, job: Job): Promise<Job> {
  await put(tx, 'jobs', job);
  return job;
}

/** Writes an item's row. Returns the job with updated counts. */
export async function putItem(tx: WriteTransaction, job: Job, before: ItemRow | null, after: ItemRow): Promise<Job> {
  await put(tx, 'items', after);
  return updateCounts(job, before, after);
}
