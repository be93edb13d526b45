import type { IDBPTransaction, StoreNames, StoreValue } from 'idb';
import { ExpectedFailure } from '../model/failure';
import type { Job, Part } from '../model/job';
import type { ItemRow } from '../model/ports';
import { abortTransaction } from './abort-transaction';
import type { Database, Schema } from './database';
import { updateCounts } from './job-rows/update-counts';
import { bytesToWaitFor, toQuotaFailure } from './quota-failure';
import { readItem, readJob, storable } from './read-rows';

type Stores = StoreNames<Schema>[];

/** What is known of items apart from jobs. */
export const history = ['past', 'had', 'imports', 'looks'] as const;
const saving: Stores = ['jobs', 'items', 'queue', 'parts', 'journal'];
/** The stores that a transaction may write to. It costs more the more they are, and readers of these wait for it. */
const scopes = {
  all: [...saving, 'records', 'selected', 'importFiles', 'diagnoses', ...history],
  /** What changes when media is saved. */
  saving,
  past: ['past'],
  imports: ['had', 'imports'],
} satisfies Record<string, Stores>;

/** A transaction that may write to the stores of its scope. */
export type WriteTransaction = IDBPTransaction<Schema, Stores, 'readwrite'>;

/**
 * Writes all that `act` writes, or nothing of it. `strict`: resolves when that survives a killed browser; `relaxed` leaves it to the browser
 * when it does. Throws no-room.
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

/** The only way into a store: nothing gets in that whoever reads it would refuse. */
export async function put<Store extends StoreNames<Schema>>(
  tx: WriteTransaction,
  store: Store,
  row: StoreValue<Schema, Store>,
): Promise<void> {
  await tx.objectStore(store).put(storable(store, row));
}

/** Throws store-broken where it is not there. */
export async function jobIn(tx: WriteTransaction, id: string): Promise<Job> {
  const job = await tx.objectStore('jobs').get(id);
  if (job === undefined) throw new ExpectedFailure('store-broken', 'job');
  return readJob(job);
}

/** An item as its row tells it; null where it has none. */
export async function itemIn(tx: WriteTransaction, job: string, id: string): Promise<ItemRow | null> {
  const row = await tx.objectStore('items').get([job, id]);
  return row === undefined ? null : readItem(row);
}

export async function putJob(tx: WriteTransaction, job: Job): Promise<Job> {
  await put(tx, 'jobs', job);
  return job;
}

export const putPart = (tx: WriteTransaction, part: Part): Promise<void> => put(tx, 'parts', part);

/** Writes what has become of an item, and its place among those that wait. */
export async function putRow(tx: WriteTransaction, before: ItemRow | null, after: ItemRow): Promise<void> {
  const { job, id, rank } = after;
  const was = before?.status === 'pending' ? before.rank : null;
  const is = after.status === 'pending' ? rank : null;
  const queue = tx.objectStore('queue');
  await Promise.all([
    // First, because it alone may throw: what were asked for by then, nobody would wait for.
    put(tx, 'items', after),
    was !== null && was !== is && queue.delete([job, was, id]),
    is !== null && is !== was && put(tx, 'queue', { job, rank: is, id }),
  ]);
}

/** Resolves with the job as it counts then. */
export async function putItem(tx: WriteTransaction, job: Job, before: ItemRow | null, after: ItemRow): Promise<Job> {
  await putRow(tx, before, after);
  return updateCounts(job, before, after);
}
