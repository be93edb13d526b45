import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { ExpectedFailure } from '../errors';
import type { Job, Part } from '../export/job';
import type { ItemRow, JournaledEntry } from '../export/ports';
import type { Source } from '../sora/item';

/** A raw record of the site, apart from its item so that walking the catalogue stays light. */
type RecordRow = { job: string; id: string; source: Source; raw: unknown };

export interface Schema extends DBSchema {
  jobs: { key: string; value: Job; indexes: { started: number } };
  parts: { key: [string, number]; value: Part };
  items: { key: [string, string]; value: ItemRow; indexes: { queue: [string, string, number] } };
  records: { key: [string, string, string]; value: RecordRow };
  /** The journal: what is safe in a part, in order. */
  entries: { key: [string, number, number]; value: JournaledEntry; indexes: { name: [string, string] } };
}

export type Database = IDBPDatabase<Schema>;

const name = 'sora-export';
const version = 1;

/**
 * Opens the store. Another context with a newer version is never blocked: this one lets go. `onGone` is called when the browser closes
 * it by force (its files were deleted, or cannot be read any more). Throws store-broken.
 */
export async function openDatabase(onGone: () => void = () => {}): Promise<Database> {
  try {
    return await openDB<Schema>(name, version, {
      upgrade(database) {
        database.createObjectStore('jobs', { keyPath: 'id' }).createIndex('started', 'startedAt');
        database.createObjectStore('parts', { keyPath: ['job', 'number'] });
        database.createObjectStore('items', { keyPath: ['job', 'id'] }).createIndex('queue', ['job', 'status', 'rank']);
        database.createObjectStore('records', { keyPath: ['job', 'id', 'source'] });
        database
          .createObjectStore('entries', { keyPath: ['job', 'part', 'index'] })
          .createIndex('name', ['job', 'folded']);
      },
      terminated: onGone,
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
  } catch (error) {
    throw new ExpectedFailure('store-broken', error instanceof Error ? error.name : String(error));
  }
}
