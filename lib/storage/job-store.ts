import type { JobStore } from '../model/ports';
import type { Database } from './database';
import { createHistoryStore } from './history/history-store';
import { createImportFiles } from './job-rows/import-files';
import { createJobItems } from './job-rows/job-items';
import { createJobRecords } from './job-rows/job-records';
import { createListingStore } from './job-rows/listing-store';
import { createPendingQueue } from './job-rows/pending-queue';
import { createJournalStore } from './journal/journal-store';
import { createSavedIndex } from './journal/saved-index';

/** The durable state of jobs in IndexedDB. */
export function createJobStore(database: Database): JobStore {
  const savedIndex = createSavedIndex(database);
  const records = createJobRecords(database);
  return {
    ...records,
    ...createImportFiles(database),
    ...createJobItems(database, savedIndex),
    ...createListingStore(database, savedIndex),
    ...createPendingQueue(database, savedIndex),
    ...createJournalStore(database, savedIndex),
    ...createHistoryStore(database, savedIndex, records),
  };
}
