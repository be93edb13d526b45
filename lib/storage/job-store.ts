import type { JobStore } from '../model/ports';
import type { Database } from './database-schema';
import { createHistoryStore } from './history/history-store';
import { createPastOutcomesCache } from './history/past-outcomes';
import { createJobIndexes } from './job-index';
import { createImportFiles } from './job-rows/import-files';
import { createJobItems } from './job-rows/job-items';
import { createJobRecords } from './job-rows/job-records';
import { createListingStore } from './job-rows/listing-store';
import { createPendingQueue } from './job-rows/pending-queue';
import { createJournalStore } from './journal/journal-store';

/** The durable state of jobs in IndexedDB. */
export function createJobStore(database: Database): JobStore {
  const indexes = createJobIndexes(database);
  const pastOutcomes = createPastOutcomesCache(database);
  const records = createJobRecords(database);
  return {
    ...records,
    ...createImportFiles(database),
    ...createJobItems(database, indexes),
    ...createListingStore(database, indexes, pastOutcomes),
    ...createPendingQueue(database, indexes),
    ...createJournalStore(database, indexes),
    ...createHistoryStore(database, { indexes, pastOutcomes, ...records }),
  };
}
