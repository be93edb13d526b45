import type { IDBPTransaction, StoreNames, StoreValue } from 'idb';
import { ExpectedFailure } from '../model/failure';
import type { Job, Part } from '../model/job';
import type { ItemRow } from '../model/ports';
import type { Database, Schema } from './database';
import { updateCounts } from './job-rows/update-counts';
import { bytesToWaitFor, toQuotaFailure } from './quota-failure';
import { readItem, readJob, storable } from './read-rows';

type Stores = StoreNames<Schema>[];

/** What is known of items apart from jobs. */
export const history = ['past', 'had', 'imports', 'looks'] as const;
/** What changes when media is saved: a transaction costs more the more stores it may write to. */
const saving: Stores = ['jobs', 'items', 'queue', 'parts', 'journal'];
/** What is remembered of items alone: whoever asks for jobs meanwhile does not wait. */
const remembering: Stores = ['past'];
const all: Stores = [...saving, 'records', 'selected', 'importFiles', 'diagnoses', ...history];

/** A transaction that may write; to which stores, whoever begins it decides. */
export type WriteTransaction = IDBPTransaction<Schema, Stores, 'readwrite'>;

/** Left alone, a transaction whose work has failed would keep what was written before. */
function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // The browser has ended it already.
  }
}

/** All that `act` writes, or nothing of it. Resolves when the transaction is through. Throws no-room. */
async function through<T>(tx: WriteTransaction, act: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  try {
    const [result] = await Promise.all([act(tx), tx.done]);
    return result;
  } catch (error) {
    abort(tx);
    throw toQuotaFailure(error, bytesToWaitFor);
  }
}

/** Writes anywhere; resolves when that survives a killed browser. */
export const writeDurably = <T>(database: Database, act: (tx: WriteTransaction) => Promise<T>): Promise<T> =>
  through(database.transaction(all, 'readwrite', { durability: 'strict' }), act);

/** Writes what changes when media is saved; `relaxed` leaves it to the browser when that survives. */
export const writeSaved = <T>(
  database: Database,
  act: (tx: WriteTransaction) => Promise<T>,
  durability: 'strict' | 'relaxed' = 'strict',
): Promise<T> => through(database.transaction(saving, 'readwrite', { durability }), act);

/** Writes what is remembered of items. Need not survive yet. */
export const writeHistory = <T>(database: Database, act: (tx: WriteTransaction) => Promise<T>): Promise<T> =>
  through(database.transaction(remembering, 'readwrite', { durability: 'relaxed' }), act);

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
