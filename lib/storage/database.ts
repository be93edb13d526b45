import { type IDBPTransaction, type IndexNames, openDB, type StoreNames, unwrap } from 'idb';
import { raceAbort } from '../async/abort';
import { ExpectedFailure } from '../model/failure';
import { abortTransaction } from './abort-transaction';
import type { Database, Schema } from './database-schema';
import { upgradeToPastRows } from './history/upgrade-to-past-rows';
import { upgradeToPages } from './job-rows/upgrade-to-pages';
import { bytesToWaitFor, isDiskFull } from './quota-failure';

const name = 'sora-export-data';
/** The databases of development builds. Nothing reads them. */
const developmentNames = ['sora-export', 'sora-export-store'];

type Upgrade = (database: Database, tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>) => unknown;

/**
 * Upgrade steps, one per version. Step 1 creates an empty database. The step of a released version never changes: new
 * stores, indexes or fields (`row-schemas.ts`) need another step that rewrites what is stored. All steps run in one
 * transaction, so a killed browser or full disk leaves the old version.
 */
const upgrades: Upgrade[] = [
  (database) => {
    database.createObjectStore('jobs', { keyPath: 'id' }).createIndex('started', 'startedAt');
    database.createObjectStore('parts', { keyPath: ['job', 'number'] });
    database.createObjectStore('items', { keyPath: ['job', 'id'] });
    unwrap(database).createObjectStore('queue', { keyPath: ['job', 'rank', 'id'] });
    unwrap(database).createObjectStore('records', { keyPath: ['job', 'id', 'source'] });
    database.createObjectStore('journal', { keyPath: ['job', 'part', 'index'] });
    database.createObjectStore('selected', { keyPath: ['job', 'id'] });
    database.createObjectStore('importFiles', { keyPath: ['job', 'path'] });
    database.createObjectStore('diagnoses', { keyPath: 'job' });
    const past = unwrap(database).createObjectStore('past', { keyPath: ['account', 'id'] });
    past.createIndex('saved', ['saved.job', 'saved.part']);
    past.createIndex('savedIds', 'savedIds', { multiEntry: true });
    past.createIndex('failed', 'failed.job');
    const savedElsewhere = database.createObjectStore('savedElsewhere', { keyPath: ['account', 'kind', 'name', 'id'] });
    savedElsewhere.createIndex('id', ['account', 'id']);
    savedElsewhere.createIndex('savedIds', 'savedIds', { multiEntry: true });
    database.createObjectStore('imports', { keyPath: ['account', 'kind', 'name'] });
    database.createObjectStore('scans', { keyPath: 'account' });
    for (const old of developmentNames) indexedDB.deleteDatabase(old);
  },
  (database, tx) => upgradeToPages(database as never, tx as never),
  (database, tx) => upgradeToPastRows(database as never, tx as never),
];

/** The required indexes of each store. */
const layout: { [Store in StoreNames<Schema>]: IndexNames<Schema, Store>[] } = {
  jobs: ['started'],
  parts: [],
  items: [],
  pages: [],
  siteRecords: [],
  journal: [],
  selected: [],
  importFiles: [],
  diagnoses: [],
  past: [],
  savedElsewhere: ['id', 'savedIds'],
  imports: [],
  scans: [],
};

/** Throws store-damaged if a store or index is missing. */
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
 * Milliseconds until opening counts as failed: the browser hangs, or another context keeps an older version open. A
 * running upgrade has no limit, since it depends on the size of the library.
 */
const timeoutMs = 60_000;

/** Aborts after the timeout unless `isUpgrading`. */
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
 * Opens the database. Closes it when another context opens a newer version. Calls `onClosed` when the browser closes
 * it by force (its files were deleted or can't be read). Leaves invalid data as it is. Throws store-broken,
 * store-newer, store-damaged, and no-room if there is no space to open or upgrade it.
 */
export async function openDatabase(onClosed: () => void = () => {}): Promise<Database> {
  let upgradeError: unknown = null;
  let isUpgrading = false;
  const opening = openDB<Schema>(name, upgrades.length, {
    async upgrade(database, before, _after, transaction) {
      isUpgrading = true;
      // Rejects before `opening` does, sometimes with the only useful reason.
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
      // If it still opens later, close it.
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
