import { ExpectedFailure } from '../model/failure';
import type { Item, ListedItem } from '../model/item';
import type { Job } from '../model/job';
import type { ItemRow, JobStore, LocatedRow } from '../model/ports';
import { scanBatches } from './cursor-scan';
import type { Database, RecordRow } from './database';
import { lookUpOutcomes } from './history/already-saved-items';
import { readPastItems, rememberItems } from './history/item-history';
import { last, latestJob, ofJob, partsOf, unfinishedJob, unfinishedJobs } from './job-queries';
import { dropImportFiles, putImportFiles, readImportFiles } from './job-rows/import-files';
import { readPartRecords } from './job-rows/part-records';
import { readQueue } from './job-rows/pending-queue';
import { withListingStopped } from './job-rows/stop-listing';
import { updateCounts } from './job-rows/update-counts';
import { scanEntries } from './journal/journal-reader';
import type { JournaledItem } from './journal/journal-row';
import { createSavedIndex, savedOutcomeOf } from './journal/saved-index';
import { readItem, readJob, readJournal, wholeRows } from './read-rows';
import { storableItem, storableJournaled } from './row-repair';
import {
  history,
  itemIn,
  jobIn,
  put,
  putItem,
  putJob,
  putPart,
  putRow,
  type WriteTransaction,
  writeDurably as writeIn,
  writeSaved,
} from './transactions';

const failed = (row: ItemRow): ItemRow => ({ ...row, status: 'failed', reason: 'damaged' });

/**
 * The durable state of jobs in IndexedDB. Order of writes: a part's bytes are flushed first, then `commit` journals them in one
 * strict transaction with the items and counts they change. So the file may be ahead of the journal, never behind it; whoever
 * opens it cuts it back to the journal.
 */
export function createJobStore(database: Database): JobStore {
  const write = <T>(act: (tx: WriteTransaction) => Promise<T>) => writeIn(database, act);
  const savedIndex = createSavedIndex(database);
  /** Rows of items that were given out to be fetched, as they are stored by now. */
  const leasedRows = new Map<string, ItemRow>();

  /**
   * The job, with what it was created for noted as found, when it is about an item; else null. What was selected stands for what is in
   * it and beside it.
   */
  const aboutIt = async (tx: WriteTransaction, job: Job, item: Item): Promise<Job | null> => {
    const { scope } = job.options;
    // A job of an older version has none.
    if (scope !== 'again' && scope !== 'selected' && scope !== 'repair') return job;
    let wanted: Job | null = null;
    for (const id of scope === 'selected' ? [item.id, item.taskId, item.postId, item.beside] : [item.id]) {
      const chosen = id === null ? undefined : await tx.objectStore('selected').get([job.id, id]);
      if (chosen === undefined) continue;
      wanted ??= job;
      if (chosen.found) continue;
      await put(tx, 'selected', { job: job.id, id: chosen.id, found: true });
      wanted = { ...wanted, unfound: wanted.unfound - 1 };
    }
    return wanted;
  };
  /** What is known of the items of a page. All are asked for at once: a page takes as long as its answers take to come and go. */
  const knownOf = async (
    tx: WriteTransaction,
    job: Job,
    found: readonly ListedItem[],
    current: (row: ItemRow) => ItemRow,
  ) => {
    const [before, ...rows] = await Promise.all([
      lookUpOutcomes({ past: tx.objectStore('past'), had: tx.objectStore('had') }, job.account.id, found),
      ...found.map(({ item: { id } }) => tx.objectStore('items').get([job.id, id])),
    ]);
    const known = (id: string, nth: number) => ({
      row: rows[nth] ? current(readItem(rows[nth])) : null,
      savedBefore: before.get(id) === 'saved',
    });
    return new Map(found.map(({ item: { id } }, nth) => [id, known(id, nth)]));
  };
  const get = async (id: string): Promise<Job> => {
    const job = await database.get('jobs', id);
    if (job === undefined) throw new ExpectedFailure('store-broken', 'job');
    return readJob(job);
  };
  async function* itemBatches(job: string): AsyncGenerator<LocatedRow[]> {
    const { current, partOf } = await savedIndex.of(job);
    const read = (range: IDBKeyRange, count: number) => database.getAll('items', range, count);
    for await (const rows of scanBatches([job], [job, last], read, ({ id }) => [job, id]))
      yield rows.map((row) => ({ ...current(readItem(row)), part: partOf(row.id) }));
  }
  async function* items(job: string): AsyncGenerator<ItemRow> {
    for await (const rows of itemBatches(job)) for (const { part: _, ...row } of rows) yield row;
  }
  let concluding: Promise<void> = Promise.resolve();
  const conclude = async (id: string, signal?: AbortSignal) => {
    await rememberItems(database, await get(id), itemBatches(id), signal);
    await write(async (tx) => {
      for (const name of ['items', 'queue', 'records', 'journal', 'selected', 'importFiles'] as const)
        await tx.objectStore(name).delete(ofJob(id));
    });
    savedIndex.forget(id);
    leasedRows.clear();
  };

  return {
    unfinished: () => unfinishedJob(database),
    unfinishedJobs: () => unfinishedJobs(database),
    latest: () => latestJob(database),
    names: async () => new Set((await database.getAll('jobs')).map(({ name }) => name)),
    parts: (job) => partsOf(database, job),
    items,
    itemBatches,
    entries: (job, part) => scanEntries(database, job, part),

    get,
    create: (job, { selected = [], files = [] } = {}) =>
      write(async (tx) => {
        await tx.objectStore('diagnoses').clear();
        const ids = new Set(selected);
        for (const id of ids) await put(tx, 'selected', { job: job.id, id, found: false });
        await putImportFiles(tx, job.id, files);
        await putJob(tx, { ...job, unfound: ids.size });
      }),
    importFiles: (job) => readImportFiles(database, job),
    dropImportFiles: (job, paths) => dropImportFiles(database, job, paths),
    pastItems: (run) => readPastItems(database, run),
    knownOutcomes(account, found) {
      const tx = database.transaction(['past', 'had']);
      return lookUpOutcomes({ past: tx.objectStore('past'), had: tx.objectStore('had') }, account, found);
    },
    update: (id, change) =>
      write(async (tx) => {
        const job = await jobIn(tx, id);
        return job.state === 'done' ? job : putJob(tx, { ...job, ...change });
      }),

    async addPage({ job: id, source, found: listed, progress }, join) {
      const { current } = await savedIndex.of(id);
      const found = listed.flatMap((one) => {
        const item = storableItem(one.item);
        return item === null ? [] : [{ ...one, item }];
      });
      const after = new Map<string, ItemRow>();
      const job = await write(async (tx) => {
        let job = await jobIn(tx, id);
        let fresh = 0;
        const before = await knownOf(tx, job, found, current);
        const records: RecordRow[] = [];
        for (const one of found) {
          const about = await aboutIt(tx, job, one.item);
          if (about === null) continue;
          job = about;
          const stored = before.get(one.item.id);
          const known = after.get(one.item.id) ?? stored?.row ?? null;
          // Pages overlap when items appear while listing: an entry counts once in its source.
          if (!known?.sources.includes(source)) fresh++;
          after.set(one.item.id, readItem(join(known, one, stored?.savedBefore ?? false)));
          records.push({ job: id, id: one.item.id, source: one.recordSource ?? source, record: one.record });
        }
        for (const [id, row] of after) job = updateCounts(job, before.get(id)?.row ?? null, row);
        await Promise.all([
          ...Array.from(after, ([id, row]) => putRow(tx, before.get(id)?.row ?? null, row)),
          ...wholeRows('records', records).map((record) => put(tx, 'records', record)),
        ]);
        const sources = job.sources.map((known) => {
          if (known.source !== source) return known;
          const { state, reason, cursor } = progress;
          return { ...known, state, reason, cursor, listed: known.listed + fresh };
        });
        return putJob(tx, { ...job, sources });
      });
      for (const [id, row] of after) if (leasedRows.has(id)) leasedRows.set(id, row);
      return job;
    },

    async pendingItems(job, limit) {
      const { isSaved } = await savedIndex.of(job);
      const rows = await readQueue(database, job, limit, isSaved);
      for (const row of rows) leasedRows.set(row.id, row);
      return rows;
    },

    async markItem(id, item, status, reason) {
      await write(async (tx) => {
        const row = await itemIn(tx, id, item);
        const job = await jobIn(tx, id);
        if (row !== null) await putJob(tx, await putItem(tx, job, row, { ...row, status, reason }));
      });
      leasedRows.delete(item);
    },

    async cancelWaiting(id) {
      const { isSaved } = await savedIndex.of(id);
      await write(async (tx) => {
        let job = await jobIn(tx, id);
        for (const [, , waiting] of await tx.objectStore('queue').getAllKeys(ofJob(id))) {
          const row = isSaved(waiting) ? null : await itemIn(tx, id, waiting);
          if (row?.status === 'pending')
            job = await putItem(tx, job, row, { ...row, status: 'skipped', reason: 'cancelled' });
        }
        await tx.objectStore('queue').delete(ofJob(id));
        await putJob(tx, withListingStopped(job, 'cancelled'));
      });
      leasedRows.clear();
    },
    stopListing: (id) =>
      write(async (tx) => void (await putJob(tx, withListingStopped(await jobIn(tx, id), 'not-selected')))),

    putPart: (part) => writeSaved(database, (tx) => putPart(tx, part)),

    async commit(part, items) {
      const { current, nextIndex, save } = await savedIndex.of(part.job);
      const group = await writeSaved(database, async (tx) => {
        let job = await jobIn(tx, part.job);
        // By now the transactions before this one are through.
        const rowOf = ({ id }: { id: string }) => leasedRows.get(id) ?? itemIn(tx, part.job, id);
        const rows = await Promise.all(items.map(rowOf));
        const reported: Promise<unknown>[] = [];
        const journaled: JournaledItem[] = [];
        for (const [nth, { cues, ...item }] of items.entries()) {
          const row = rows[nth] ?? null;
          const whole = storableJournaled(item);
          if (whole !== null) journaled.push(whole);
          if (row === null) continue;
          // What cannot be journaled is in no list of the archive: the item fails alone.
          const after = whole === null ? failed(row) : readItem({ ...row, ...savedOutcomeOf(whole), cues });
          job = updateCounts(job, current(row), after);
          if (whole === null || after.cues !== null) reported.push(putRow(tx, row, after));
        }
        const group = { job: job.id, part: part.number, index: nextIndex(part.number), saved: journaled, own: [] };
        await Promise.all([...reported, put(tx, 'journal', group), putPart(tx, part), putJob(tx, job)]);
        return group;
      });
      save(group);
      for (const { id } of items) leasedRows.delete(id);
    },

    async discard(part, items, only) {
      const { current, remove } = await savedIndex.of(part.job);
      const outcome =
        items === 'wait'
          ? ({ status: 'pending', reason: null } as const)
          : ({ status: 'skipped', reason: 'cancelled' } as const);
      const nothing = { variant: null, path: null, bytes: null, sha256: null, mediaType: null, cues: null };
      const lost: string[] = [];
      await write(async (tx) => {
        let job = await jobIn(tx, part.job);
        const journal = tx.objectStore('journal');
        const range = IDBKeyRange.bound([part.job, part.number], [part.job, part.number, last]);
        for (let cursor = await journal.openCursor(range); cursor; cursor = await cursor.continue()) {
          const group = readJournal(cursor.value);
          const isLost = ({ id }: { id: string }) => only === undefined || only.has(id);
          const missing = group.saved.filter(isLost);
          for (const { id } of missing) {
            const row = await itemIn(tx, part.job, id);
            if (row) job = await putItem(tx, job, current(row), { ...row, ...nothing, ...outcome });
            lost.push(id);
          }
          const saved = group.saved.filter((item) => !isLost(item));
          if (only === undefined || (saved.length === 0 && group.own.length === 0)) await cursor.delete();
          else if (missing.length > 0) await put(tx, 'journal', { ...group, saved });
        }
        await putPart(tx, only === undefined ? { ...part, bytes: 0, entries: 0, overhead: 0 } : part);
        await putJob(tx, job);
      });
      remove(lost);
      leasedRows.clear();
    },

    async close(part, own) {
      const { nextIndex, save } = await savedIndex.of(part.job);
      const group = { job: part.job, part: part.number, index: nextIndex(part.number), saved: [], own };
      await writeSaved(database, (tx) => Promise.all([put(tx, 'journal', group), putPart(tx, part)]));
      save(group);
    },

    async item(job, id) {
      const { current } = await savedIndex.of(job);
      const row = await database.get('items', [job, id]);
      return row === undefined ? null : current(readItem(row));
    },
    partRecords: (job, part) => readPartRecords(database, job, part),

    finalizeJob(id, signal) {
      concluding = conclude(id, signal);
      return concluding;
    },
    async forget() {
      // Else what is remembered behind it would stay. Should it fail, the run tells.
      await concluding.catch(() => undefined);
      await write((tx) => Promise.all(history.map((name) => tx.objectStore(name).clear())));
    },
    async saveDiagnosis(job, diagnosis) {
      await write((tx) => put(tx, 'diagnoses', { job, diagnosis }));
    },
  };
}
