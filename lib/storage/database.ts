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

/** The site's record of an item, as JSON. It is stored apart from the item to keep items small. */
export type RecordRow = { job: string; id: string; source: string; record: string };

/** `problems`: what is wrong with a chosen file or with entries of it. */
export type ImportFileRow = FileFingerprint & { job: string; problems?: Omit<FileProblem, 'path'>[] | undefined };

export interface Schema extends DBSchema {
  jobs: { key: string; value: Job; indexes: { started: number } };
  parts: { key: [string, number]; value: Part };
  /** The state of each item. Only the journal says whether an item is saved (`saved-index.ts`). */
  items: { key: [string, string]; value: ItemRow };
  /**
   * The pending items in order, plus some that have been saved since. It isn't an index over `items` because Chromium
   * keeps stale index entries: every read of the first pending items would scan all saved ones.
   */
  queue: { key: [string, number, string]; value: { job: string; rank: number; id: string } };
  records: { key: [string, string, string]; value: RecordRow };
  /** What is safe in each part. */
  journal: { key: [string, number, number]; value: JournalRow };
  /** The items that a job of scope `again`, `selected` or `repair` covers. */
  selected: { key: [string, string]; value: { job: string; id: string; found: boolean } };
  /** The files that a job of origin `files` builds its archive from. */
  importFiles: { key: [string, string]; value: ImportFileRow };
  /** What is remembered of items after their job has ended. */
  past: {
    key: [string, string];
    value: PastItem;
    indexes: { saved: [string, number]; savedIds: [string, string]; failed: string };
  };
  /** Items that the user has saved elsewhere, by import source (`already-saved-items.ts`). */
  savedElsewhere: {
    key: [account: string, kind: string, name: string, id: string];
    value: SavedElsewhereRow;
    indexes: { id: [string, string]; savedIds: [string, string] };
  };
  /** The import sources: exports, histories, folders of other tools. */
  imports: { key: [account: string, kind: string, name: string]; value: ImportRow };
  /** What an account's lists held at the last complete scan. */
  scans: { key: string; value: LastScan };
  /** Diagnoses of responses that lost data, from the last job. */
  diagnoses: { key: string; value: { job: string; diagnosis: Diagnosed[] } };
}

export type Database = IDBPDatabase<Schema>;

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
    database.createObjectStore('queue', { keyPath: ['job', 'rank', 'id'] });
    database.createObjectStore('records', { keyPath: ['job', 'id', 'source'] });
    database.createObjectStore('journal', { keyPath: ['job', 'part', 'index'] });
    database.createObjectStore('selected', { keyPath: ['job', 'id'] });
    database.createObjectStore('importFiles', { keyPath: ['job', 'path'] });
    database.createObjectStore('diagnoses', { keyPath: 'job' });
    const past = database.createObjectStore('past', { keyPath: ['account', 'id'] });
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
];

/** The required indexes of each store. */
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
  past: ['saved', 'savedIds', 'failed'],
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
