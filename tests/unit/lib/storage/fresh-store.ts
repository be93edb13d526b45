import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Source } from '../../../../lib/model/item';
import type { ItemRow, JobStore, JoinItem, SavedItem } from '../../../../lib/model/ports';
import { openDatabase } from '../../../../lib/storage/database';
import type { Database } from '../../../../lib/storage/database-schema';
import { createJobStore } from '../../../../lib/storage/job-store';
import { found, joining, pageOf } from '../export/harness/export-sample';

/** An unused store in its own IndexedDB. `reopen` returns what a restarted browser finds. */
export async function freshStore(): Promise<{ store: JobStore; database: Database; reopen: () => Promise<JobStore> }> {
  globalThis.indexedDB = new IDBFactory();
  const database = await openDatabase();
  return { store: createJobStore(database), database, reopen: async () => createJobStore(await openDatabase()) };
}

export async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

/** Adds a page with items of these ids to a job. */
export async function listIn(store: JobStore, job: string, ids: readonly string[]): Promise<void> {
  const join: JoinItem = (known, listed) => ({ ...joining(known, listed), job });
  await store.addPage({ ...pageOf(ids.map((id) => found(id))), job }, join);
}

/** A job's items, without their part numbers. */
export async function itemsOf(store: JobStore, job: string): Promise<ItemRow[]> {
  const rows = (await all(store.itemBatches(job))).flat();
  return rows.map(({ part: _, ...row }) => row);
}

export function savedItem(id: string, bytes = 10): SavedItem {
  const path = `data/videos/${id}.mp4`;
  const file = { path, pathKey: path.toUpperCase(), bytes, crc32: 1, offset: 0, modified: null, sha256: 'ab' };
  const entry = { ...file, item: id };
  return { id, variant: 'source', mediaType: 'video/mp4', cues: null, entry, sidecars: [] };
}

/** The counts of a job's rows, in total and per list. */
export function countsOf(rows: ItemRow[], lists: Source[]) {
  const of = (status: ItemRow['status']) => rows.filter((row) => row.status === status);
  const pending = of('pending').map(({ item }) => item.links[0]?.bytes ?? null);
  return {
    counts: {
      listed: rows.length,
      saved: of('saved').length,
      failed: of('failed').length,
      skipped: of('skipped').length,
      savedBytes: of('saved').reduce((sum, { bytes }) => sum + (bytes ?? 0), 0),
    },
    lists: lists.map((source) => {
      const inIt = (status: ItemRow['status']) => of(status).filter(({ sources }) => sources.includes(source)).length;
      return { source, saved: inIt('saved'), failed: inIt('failed') };
    }),
    waiting: {
      items: pending.length,
      sized: pending.filter((bytes) => bytes !== null).length,
      bytes: pending.reduce<number>((sum, bytes) => sum + (bytes ?? 0), 0),
    },
  };
}
