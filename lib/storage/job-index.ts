import type { ItemRow } from '../model/ports';
import { scanBatches } from './cursor-scan';
import type { Database } from './database-schema';
import { ofJob } from './job-queries';
import { createListedItems, type ListedItems } from './job-rows/listed-items';
import { createJournalIndex, type JournalIndex } from './journal/journal-index';
import { journalRows } from './journal/journal-reader';
import { readJob, validRows } from './read-rows';

/**
 * What is known of all items of a job, in memory. Only the journal says whether an item is saved, and only the pages
 * say where it is in the queue, because updating a row per item costs more than a small file. Change the index after
 * the transaction has committed.
 */
export type JobIndex = JournalIndex &
  ListedItems & {
    /** The current rows of items that were handed out for download. */
    leased: Map<string, ItemRow>;
    /** The account whose history says which items are new. Null unless the job's scope is `new`. */
    accountToLookUp: string | null;
  };

export type JobIndexes = ReturnType<typeof createJobIndexes>;

async function readIndex(database: Database, job: string): Promise<JobIndex> {
  const accountToLookUp = await accountOfNew(database, job);
  const index: JobIndex = { ...createJournalIndex(), ...createListedItems(), leased: new Map(), accountToLookUp };
  for await (const row of journalRows(database, job, null)) index.save(row);
  for await (const rows of scanBatches(database, 'pages', [job]))
    for (const row of validRows('pages', rows)) index.addPage(row);
  // If an item's page is damaged, the item is fetched first, and its records are lost.
  const ids = (await database.getAllKeys('items', ofJob(job))).map(([, id]) => id);
  const lost = ids.filter((id) => !index.listed.has(id)).map((id) => ({ id, rank: 0, recordRows: [] }));
  if (lost.length > 0) index.addPage({ job, page: index.next.page, items: lost });
  return index;
}

async function accountOfNew(database: Database, job: string): Promise<string | null> {
  const row = await database.get('jobs', job);
  if (row === undefined) return null;
  const { account, options } = readJob(row);
  return options.scope === 'new' ? account.id : null;
}

/** Caches the index of each job, about 0.5 kB per listed item and 0.8 kB more per saved one. Throws store-damaged. */
export function createJobIndexes(database: Database) {
  const jobs = new Map<string, Promise<JobIndex>>();
  return {
    of(job: string): Promise<JobIndex> {
      const known = jobs.get(job);
      if (known !== undefined) return known;
      const reading = readIndex(database, job);
      jobs.set(job, reading);
      reading.catch(() => jobs.delete(job));
      return reading;
    },
    forget: (job: string) => void jobs.delete(job),
  };
}
