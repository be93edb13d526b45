import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { ExpectedFailure } from '../errors';
import type { Job, Part } from '../export/job';
import type { ItemRow, JournaledEntry, PastItem } from '../export/ports';
import type { Diagnosed } from '../sora/diagnosis';
import type { Source } from '../sora/item';

/** A raw record of the site, apart from its item so that walking the catalogue stays light. */
export type RecordRow = { job: string; id: string; source: Source; raw: unknown };

export interface Schema extends DBSchema {
  jobs: { key: string; value: Job; indexes: { started: number } };
  parts: { key: [string, number]; value: Part };
  items: { key: [string, string]; value: ItemRow };
  /**
   * The items that wait to be fetched, in their order. An index over the items would do the same, but Chromium leaves in it what no longer
   * belongs there: each look at the first that wait would walk over all that were saved before.
   */
  queue: { key: [string, number, string]; value: { job: string; rank: number; id: string } };
  records: { key: [string, string, string]; value: RecordRow };
  /** The journal: what is safe in a part, in order. */
  entries: { key: [string, number, number]; value: JournaledEntry; indexes: { name: [string, string] } };
  /** What a job of scope `again` or `selected` is about. */
  selected: { key: [string, string]; value: { job: string; id: string; found: boolean } };
  /** What is remembered of items of ended jobs. */
  past: {
    key: [string, string];
    value: PastItem;
    indexes: { saved: [string, number]; savedAs: [string, string]; failed: string };
  };
  /** The forms of answers that lost something, of the last job. */
  diagnoses: { key: string; value: { job: string; diagnosis: Diagnosed[] } };
}

export type Database = IDBPDatabase<Schema>;

const name = 'sora-export';

type Upgrading = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** From each version to the next; the first makes an empty store. */
const upgrades: ((database: Database, tx: Upgrading) => void | Promise<void>)[] = [
  (database) => {
    database.createObjectStore('jobs', { keyPath: 'id' }).createIndex('started', 'startedAt');
    database.createObjectStore('parts', { keyPath: ['job', 'number'] });
    database.createObjectStore('items', { keyPath: ['job', 'id'] });
    database.createObjectStore('records', { keyPath: ['job', 'id', 'source'] });
    database.createObjectStore('entries', { keyPath: ['job', 'part', 'index'] }).createIndex('name', ['job', 'folded']);
  },
  (database) => {
    database.createObjectStore('selected', { keyPath: ['job', 'id'] });
    const past = database.createObjectStore('past', { keyPath: ['account', 'id'] });
    past.createIndex('saved', ['saved.job', 'saved.part']);
    past.createIndex('savedAs', 'savedAs', { multiEntry: true });
    past.createIndex('failed', 'failed.job');
    database.createObjectStore('diagnoses', { keyPath: 'job' });
  },
  async (database, tx) => {
    const queue = database.createObjectStore('queue', { keyPath: ['job', 'rank', 'id'] });
    const items = tx.objectStore('items');
    // What older versions went by.
    if (items.indexNames.contains('queue' as never)) items.deleteIndex('queue');
    for (let cursor = await items.openCursor(); cursor; cursor = await cursor.continue()) {
      const { job, rank, id, status } = cursor.value;
      if (status === 'pending') await queue.put({ job, rank, id });
    }
  },
];
const version = upgrades.length;

/**
 * Opens the store. Another context with a newer version is never blocked: this one lets go. `onGone` is called when the browser closes
 * it by force (its files were deleted, or cannot be read any more). Throws store-broken.
 */
export async function openDatabase(onGone: () => void = () => {}): Promise<Database> {
  try {
    return await openDB<Schema>(name, version, {
      async upgrade(database, before, _after, tx) {
        for (const upgrade of upgrades.slice(before)) await upgrade(database, tx);
      },
      terminated: onGone,
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
  } catch (error) {
    throw new ExpectedFailure('store-broken', error instanceof Error ? error.name : String(error));
  }
}
