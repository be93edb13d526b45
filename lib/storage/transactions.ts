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
const saving: Stores = ['jobs', 'items', 'parts', 'journal'];
/** Sets of stores that a transaction may write to. Each one adds cost, and blocks its readers. */
const scopes = {
  all: [...saving, 'pages', 'siteRecords', 'selected', 'importFiles', 'diagnoses', ...history],
  /** The stores that change when media is saved. */
  saving,
  imports: ['savedElsewhere', 'imports'],
} satisfies Record<string, Stores>;

/** A transaction that may write to the stores of its scope. */
export type WriteTransaction = IDBPTransaction<Schema, Stores, 'readwrite'>;

/**
 * Runs `act` in a transaction: everything is written, or nothing. `scope`: the stores it may write to. `strict`: when
 * it resolves, the writes survive a killed browser. `relaxed`: they may not. Throws no-room.
 */
export async function transact<T>(
  database: Database,
  scope: keyof typeof scopes | Stores,
  act: (tx: WriteTransaction) => Promise<T>,
  durability: 'strict' | 'relaxed' = 'strict',
): Promise<T> {
  const stores = typeof scope === 'string' ? scopes[scope] : scope;
  const tx: WriteTransaction = database.transaction(stores, 'readwrite', { durability });
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

/**
 * A job that isn't done, for what a run writes. A call of a stopped run may arrive after the job's end, and nobody
 * would delete its rows. Throws store-broken.
 */
export async function unfinishedJobIn(tx: WriteTransaction, id: string): Promise<Job> {
  const job = await jobIn(tx, id);
  if (job.state === 'done') throw new ExpectedFailure('store-broken', 'job is done');
  return job;
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
