import { type DBSchema, type IDBPDatabase, type IDBPTransaction, type IndexNames, openDB, type StoreNames } from 'idb';
import { raceAbort } from '../async/abort';
import type { LastScan } from '../model/estimate';
import { ExpectedFailure } from '../model/failure';
import type { FileFingerprint, FileProblem, Job, Part } from '../model/job';
import type { Diagnosed, ItemRow, PastItem } from '../model/ports';
import type { ImportRow, SavedElsewhereRow } from '../model/saved-history';
import { abortTransaction } from './abort-transaction';
import type { JournalRow } from './journal/journal-row';
import { bytesToWaitFor, isDiskFull } from './quota-failure';

/** A record of the site, as JSON, apart from its item so that walking the catalogue stays light. */
export type RecordRow = { job: string; id: string; source: string; record: string };

/** `problems`: what is wrong with a chosen file, or with entries of it. */
export type ImportFileRow = FileFingerprint & { job: string; problems?: Omit<FileProblem, 'path'>[] | undefined };

export interface Schema extends DBSchema {
  jobs: { key: string; value: Job; indexes: { started: number } };
  parts: { key: [string, number]; value: Part };
  /** What is known about each item. Only the journal says that it is saved (`saved-index.ts`). */
  items: { key: [string, string]; value: ItemRow };
  /**
   * The items that wait to be fetched, in their order, and some that have been saved since. An index over the items would do the same, but
   * Chromium leaves in it what no longer belongs there: each look at the first that wait would walk over all that were saved before.
   */
  queue: { key: [string, number, string]; value: { job: string; rank: number; id: string } };
  records: { key: [string, string, string]; value: RecordRow };
  /** What is safe in each part. */
  journal: { key: [string, number, number]; value: JournalRow };
  /** What a job of scope `again` or `selected` is about. */
  selected: { key: [string, string]; value: { job: string; id: string; found: boolean } };
  /** The files that a job of origin `files` builds its archive from. */
  importFiles: { key: [string, string]; value: ImportFileRow };
  /** What is remembered of items of ended jobs. */
  past: {
    key: [string, string];
    value: PastItem;
    indexes: { saved: [string, number]; savedAs: [string, string]; failed: string };
  };
  /** Items that the user has saved elsewhere, by where they were found (`already-saved-items.ts`). */
  had: {
    key: [account: string, kind: string, name: string, id: string];
    value: SavedElsewhereRow;
    indexes: { id: [string, string]; savedAs: [string, string] };
  };
  /** Where they were found: an export, a history, a folder of another tool. */
  imports: { key: [account: string, kind: string, name: string]; value: ImportRow };
  /** What an account's lists held when they were last looked through to their end. */
  looks: { key: string; value: LastScan };
  /** The forms of answers that lost something, of the last job. */
  diagnoses: { key: string; value: { job: string; diagnosis: Diagnosed[] } };
}

export type Database = IDBPDatabase<Schema>;

const name = 'sora-export-store';
/** Where development builds had theirs. Nothing reads it. */
const developmentName = 'sora-export';

type Upgrade = (database: Database, tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>) => unknown;

/**
 * The steps from each version of the database to the next, from version 1 on, which makes an empty one. Once a version is released, its step
 * stays as it is: what changes in the stores, their indexes, or the fields of rows (`row-schemas.ts`) appends a step that rewrites what is
 * stored. It runs in one transaction, so a killed browser or a full disk leaves the version before.
 */
const upgrades: Upgrade[] = [
  (database) => {
    database.createObjectStore('jobs', { keyPath: 'id' }).createIndex('started', 'startedAt');
    database.createObjectStore('parts', { keyPath: ['job', 'number'] });
    database.createObjectStore('items', { keyPath: ['job', 'id'] });
    database.createObjectStore('queue', { keyPath: ['job', 'rank', 'id'] });
    database.createObjectStore('records', { keyPath: ['job', 'id', 'source'] });
    database.createObjectStore('journal', { keyPath: ['job', 'part', 'index'] });
    database.createObjectStore('selected', { keyPath: ['job', 'id'] });
    database.createObjectStore('importFiles', { keyPath: ['job', 'path'] });
    database.createObjectStore('diagnoses', { keyPath: 'job' });
    const past = database.createObjectStore('past', { keyPath: ['account', 'id'] });
    past.createIndex('saved', ['saved.job', 'saved.part']);
    past.createIndex('savedAs', 'savedAs', { multiEntry: true });
    past.createIndex('failed', 'failed.job');
    const had = database.createObjectStore('had', { keyPath: ['account', 'kind', 'name', 'id'] });
    had.createIndex('id', ['account', 'id']);
    had.createIndex('savedAs', 'savedAs', { multiEntry: true });
    database.createObjectStore('imports', { keyPath: ['account', 'kind', 'name'] });
    database.createObjectStore('looks', { keyPath: 'account' });
    indexedDB.deleteDatabase(developmentName);
  },
];

/** The indexes of each store. */
const layout: { [Store in StoreNames<Schema>]: IndexNames<Schema, Store>[] } = {
  jobs: ['started'],
  parts: [],
  items: [],
  queue: [],
  records: [],
  journal: [],
  selected: [],
  importFiles: [],
  diagnoses: [],
  past: ['saved', 'savedAs', 'failed'],
  had: ['id', 'savedAs'],
  imports: [],
  looks: [],
};

/** Throws store-damaged when a store or an index is missing. */
function expectLayout(database: Database): void {
  for (const [store, indexes] of Object.entries(layout)) {
    const name = store as StoreNames<Schema>;
    if (!database.objectStoreNames.contains(name)) throw new ExpectedFailure('store-damaged', `no ${name}`);
    const { indexNames } = database.transaction(name).store;
    for (const index of indexes)
      if (!indexNames.contains(index as never)) throw new ExpectedFailure('store-damaged', `no ${name} by ${index}`);
  }
}

/**
 * A browser that has not answered after so many milliseconds never will, or another context keeps an older version open and hangs. An
 * upgrade that has begun takes as long as the library is large.
 */
const timeoutMs = 60_000;

/** Aborted when a store doesn't begin to open in time, unless `isUpgrading`. */
function tooLate(isUpgrading: () => boolean): AbortSignal {
  const late = new AbortController();
  const timeout = AbortSignal.timeout(timeoutMs);
  const end = () => {
    if (!isUpgrading()) late.abort(new ExpectedFailure('store-broken', 'no answer'));
  };
  if (timeout.aborted) end();
  timeout.addEventListener('abort', end, { once: true });
  return late.signal;
}

/**
 * Opens the store. Another context with a newer version is never blocked: this one lets go. `onClosed` is called when the browser closes
 * it by force (its files were deleted, or cannot be read any more). What is there and not as it should be is refused and left as it is.
 * Throws store-broken, store-newer, store-damaged, and no-room where it cannot be opened or upgraded for want of room.
 */
export async function openDatabase(onClosed: () => void = () => {}): Promise<Database> {
  let upgradeError: unknown = null;
  let isUpgrading = false;
  const opening = openDB<Schema>(name, upgrades.length, {
    async upgrade(database, before, _after, transaction) {
      isUpgrading = true;
      // Rejects before the opening does, and may be the only one to name the reason.
      transaction.done.catch((error: unknown) => {
        upgradeError ??= error;
      });
      try {
        for (const upgrade of upgrades.slice(before)) await upgrade(database, transaction);
      } catch (error) {
        upgradeError = error;
        abortTransaction(transaction);
      }
    },
    terminated: onClosed,
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  const late = tooLate(() => isUpgrading);
  const database = await raceAbort(opening, late).catch((error: unknown) => {
    if (late.aborted) {
      // Should it open after all, nobody would close it.
      opening.then((opened) => opened.close()).catch(() => undefined);
      throw error;
    }
    const reason = error instanceof Error ? error.name : String(error);
    if (reason === 'VersionError') throw new ExpectedFailure('store-newer');
    if ([error, upgradeError].some(isDiskFull)) throw new ExpectedFailure('no-room', String(bytesToWaitFor));
    throw new ExpectedFailure(reason === 'AbortError' ? 'store-damaged' : 'store-broken', reason);
  });
  try {
    expectLayout(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
