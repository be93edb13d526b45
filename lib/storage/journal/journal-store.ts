import type { Part } from '../../model/job';
import type { ItemRow, JournalStore, NewEntry, SavedItem } from '../../model/ports';
import type { Database } from '../database-schema';
import type { JobIndex, JobIndexes } from '../job-index';
import { last, partsOf } from '../job-queries';
import { type PageRow, rowsOfPage } from '../job-rows/page-rows';
import { readPartRecords } from '../job-rows/part-records';
import { updateCounts } from '../job-rows/update-counts';
import { readItem, readJournal } from '../read-rows';
import { storableJournaled } from '../row-repair';
import { itemIn, put, putItem, putJob, transact, unfinishedJobIn, type WriteTransaction } from '../transactions';
import { savedOutcomeOf } from './journal-index';
import { scanEntries } from './journal-reader';
import type { JournaledItem, JournalRow } from './journal-row';

/**
 * The parts of a job and what is safe in them. A part's bytes are flushed first; then `commit` journals them in one
 * strict transaction with the items and counts they change. The file may be ahead of the journal, never behind it, and
 * is truncated to the journal when it is opened.
 */
export function createJournalStore(database: Database, indexes: JobIndexes): JournalStore {
  return {
    parts: (job) => partsOf(database, job),
    entries: (job, part) => scanEntries(database, job, part),
    partRecords: (job, part) => readPartRecords(database, indexes, job, part),
    putPart: (part) => transact(database, 'saving', (tx) => put(tx, 'parts', part)),
    async commit(part, items) {
      const index = await indexes.of(part.job);
      index.save(await transact(database, 'saving', (tx) => commitIn(tx, index, part, items)));
      for (const { id } of items) index.leased.delete(id);
    },
    async close(part, own) {
      const { nextIndex, save } = await indexes.of(part.job);
      const group = groupOf(part, nextIndex(part.number), [], own);
      await transact(database, 'saving', (tx) => Promise.all([put(tx, 'journal', group), put(tx, 'parts', part)]));
      save(group);
    },
    async discard(part, items, only) {
      const index = await indexes.of(part.job);
      const change =
        items === 'wait'
          ? ({ ...unsaved, status: 'pending', reason: null } as const)
          : ({ ...unsaved, status: 'skipped', reason: 'cancelled' } as const);
      const { lost, pages } = await transact(database, 'all', (tx) =>
        discardIn(tx, part, (row) => ({ ...row, ...change }), index, only),
      );
      index.remove(lost);
      for (const row of pages) index.addPage(row);
      index.leased.clear();
    },
  };
}

const groupOf = ({ job, number }: Part, index: number, saved: JournaledItem[], own: NewEntry[]): JournalRow => ({
  ...{ job, part: number, index, saved, own },
});

const failed = (row: ItemRow): ItemRow => ({ ...row, status: 'failed', reason: 'damaged' });

/** Returns the written journal row. */
async function commitIn(
  tx: WriteTransaction,
  { current, nextIndex, leased }: JobIndex,
  part: Part,
  items: readonly SavedItem[],
): Promise<JournalRow> {
  let job = await unfinishedJobIn(tx, part.job);
  // The read above waits for earlier transactions, so `current` and `leased` are up to date.
  const rows = await Promise.all(items.map(({ id }) => leased.get(id) ?? itemIn(tx, part.job, id)));
  const writes: Promise<unknown>[] = [];
  const journaled: JournaledItem[] = [];
  for (const [nth, { cues, ...item }] of items.entries()) {
    const row = rows[nth] ?? null;
    const whole = storableJournaled(item);
    if (whole !== null) journaled.push(whole);
    if (row === null) continue;
    // An entry that can't be journaled is in no list of the archive, so only its item fails.
    const after = whole === null ? failed(row) : readItem({ ...row, ...savedOutcomeOf(whole), cues });
    job = updateCounts(job, current(row), after);
    if (whole === null || after.cues !== null) writes.push(put(tx, 'items', after));
  }
  const group = groupOf(part, nextIndex(part.number), journaled, []);
  await Promise.all([...writes, put(tx, 'journal', group), put(tx, 'parts', part), putJob(tx, job)]);
  return group;
}

const unsaved = { variant: null, path: null, bytes: null, sha256: null, mediaType: null, cues: null };

/** Returns the ids of the items that are no longer in the part, and the rows that put them into the queue again. */
async function discardIn(
  tx: WriteTransaction,
  part: Part,
  changed: (row: ItemRow) => ItemRow,
  { current, next }: Pick<JobIndex, 'current' | 'next'>,
  only: ReadonlySet<string> | undefined,
): Promise<{ lost: string[]; pages: PageRow[] }> {
  const lost: string[] = [];
  const rows: ItemRow[] = [];
  let job = await unfinishedJobIn(tx, part.job);
  const range = IDBKeyRange.bound([part.job, part.number], [part.job, part.number, last]);
  const journal = tx.objectStore('journal');
  for (let cursor = await journal.openCursor(range); cursor; cursor = await cursor.continue()) {
    const group = readJournal(cursor.value);
    const isLost = ({ id }: { id: string }) => only?.has(id) ?? true;
    for (const { id } of group.saved.filter(isLost)) {
      const row = await itemIn(tx, part.job, id);
      lost.push(id);
      if (row === null) continue;
      rows.push(changed(row));
      job = await putItem(tx, job, current(row), changed(row));
    }
    const saved = group.saved.filter((item) => !isLost(item));
    if (only === undefined || (saved.length === 0 && group.own.length === 0)) await cursor.delete();
    else if (saved.length < group.saved.length) await put(tx, 'journal', { ...group, saved });
  }
  await put(tx, 'parts', only === undefined ? { ...part, bytes: 0, entries: 0, overhead: 0 } : part);
  const { pages } = rowsOfPage(part.job, next, rows, []);
  await Promise.all(pages.map((row) => put(tx, 'pages', row)));
  await putJob(tx, job);
  return { lost, pages };
}
