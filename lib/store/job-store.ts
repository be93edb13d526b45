import { ExpectedFailure } from '../errors';
import type { Job, Part } from '../export/job';
import type { ItemRow, JobStore, NewEntry } from '../export/ports';
import type { Found, Item } from '../sora/item';
import type { Database, RecordRow } from './database';
import { diskFullOr, roomToWrite } from './disk-full';
import { rememberedOf } from './had-items';
import { last, latestJob, ofJob, partsOf, unfinishedJob } from './job-reader';
import { partByItem, pastItems, remembered } from './past-items';
import { recount } from './recount';
import { readItem, readJob } from './rows';
import { stopped } from './stopped';
import { walkEntries, walkItems } from './walk';

/** What is known of items apart from jobs. */
const history = ['past', 'had', 'imports', 'looks'] as const;
const all = ['jobs', 'items', 'queue', 'records', 'parts', 'entries', 'selected', 'diagnoses', ...history] as const;

/** Left alone, a transaction whose work has failed would keep what was written before. */
function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // The browser has ended it already.
  }
}

/**
 * The durable state of jobs in IndexedDB. Order of writes: a part's bytes are flushed first, then `commit` journals them in one
 * strict transaction with the items and counts they change. So the file may be ahead of the journal, never behind it; whoever
 * opens it cuts it back to the journal.
 */
export function createJobStore(database: Database): JobStore {
  const begin = () => database.transaction(all, 'readwrite', { durability: 'strict' });
  type Writing = ReturnType<typeof begin>;

  /** All that `act` writes, or nothing of it. Resolves when it is safe. Throws no-room. */
  const write = async <T>(act: (tx: Writing) => Promise<T>): Promise<T> => {
    const tx = begin();
    try {
      const [result] = await Promise.all([act(tx), tx.done]);
      return result;
    } catch (error) {
      abort(tx);
      throw diskFullOr(error, roomToWrite);
    }
  };

  const jobIn = async (tx: Writing, id: string): Promise<Job> => {
    const job = await tx.objectStore('jobs').get(id);
    if (job === undefined) throw new ExpectedFailure('store-broken', 'job');
    return readJob(job);
  };
  /** Writes what has become of an item, and its place among those that wait. */
  const putRow = async (tx: Writing, before: ItemRow | null, after: ItemRow): Promise<void> => {
    const { job, id, rank } = after;
    const was = before?.status === 'pending' ? before.rank : null;
    const is = after.status === 'pending' ? rank : null;
    const queue = tx.objectStore('queue');
    await Promise.all([
      // First, because it alone may throw: what were asked for by then, nobody would wait for.
      tx.objectStore('items').put(after),
      was !== null && was !== is && queue.delete([job, was, id]),
      is !== null && is !== was && queue.put({ job, rank: is, id }),
    ]);
  };
  const putItem = async (tx: Writing, job: Job, before: ItemRow | null, after: ItemRow): Promise<Job> => {
    await putRow(tx, before, after);
    return recount(job, before, after);
  };
  const putJob = async (tx: Writing, job: Job): Promise<Job> => {
    await tx.objectStore('jobs').put(job);
    return job;
  };
  /**
   * The job, with what it was created for noted as found, when it is about an item; else null. What was selected stands for what is in
   * it and beside it.
   */
  const aboutIt = async (tx: Writing, job: Job, item: Item): Promise<Job | null> => {
    const { scope } = job.options;
    if (scope !== 'again' && scope !== 'selected') return job;
    let wanted: Job | null = null;
    for (const id of scope === 'again' ? [item.id] : [item.id, item.taskId, item.postId, item.beside]) {
      const chosen = id === null ? undefined : await tx.objectStore('selected').get([job.id, id]);
      if (chosen === undefined) continue;
      wanted ??= job;
      if (chosen.found) continue;
      await tx.objectStore('selected').put({ ...chosen, found: true });
      wanted = { ...wanted, unfound: wanted.unfound - 1 };
    }
    return wanted;
  };
  /** What is known of the items of a page. All are asked for at once: a page takes as long as its answers take to come and go. */
  const knownOf = async (tx: Writing, job: Job, found: readonly Found[]) => {
    const [before, ...rows] = await Promise.all([
      rememberedOf({ past: tx.objectStore('past'), had: tx.objectStore('had') }, job.account.id, found),
      ...found.map(({ item: { id } }) => tx.objectStore('items').get([job.id, id])),
    ]);
    const known = (id: string, nth: number) => ({ row: rows[nth] ?? null, savedBefore: before.get(id) === 'saved' });
    return new Map(found.map(({ item: { id } }, nth) => [id, known(id, nth)]));
  };
  /** The place in the journal for a part's next entry: behind the last one, which is found without counting them all. */
  const nextIndex = async (tx: Writing, job: string, part: number): Promise<number> => {
    const range = IDBKeyRange.bound([job, part], [job, part, last]);
    const cursor = await tx.objectStore('entries').openKeyCursor(range, 'prev');
    return cursor === null ? 0 : cursor.primaryKey[2] + 1;
  };
  const putEntries = async (tx: Writing, { job, number: part }: Part, first: number, entries: NewEntry[]) => {
    const put = async (entry: NewEntry, nth: number) =>
      void (await tx.objectStore('entries').put({ ...entry, job, part, index: first + nth }));
    await Promise.all(entries.map(put));
  };
  const putPart = async (tx: Writing, part: Part) => void (await tx.objectStore('parts').put(part));

  return {
    unfinished: () => unfinishedJob(database),
    latest: () => latestJob(database),
    names: async () => new Set((await database.getAll('jobs')).map(({ name }) => name)),
    parts: (job) => partsOf(database, job),
    items: (job) => walkItems(database, job),
    entries: (job, part) => walkEntries(database, job, part),

    async get(id) {
      const job = await database.get('jobs', id);
      if (job === undefined) throw new ExpectedFailure('store-broken', 'job');
      return readJob(job);
    },
    async create(job, selected = []) {
      await write(async (tx) => {
        await tx.objectStore('diagnoses').clear();
        const ids = new Set(selected);
        for (const id of ids) await tx.objectStore('selected').put({ job: job.id, id, found: false });
        await putJob(tx, { ...job, unfound: ids.size });
      });
    },
    past: (run) => pastItems(database, run),
    remembered(account, found) {
      const tx = database.transaction(['past', 'had']);
      return rememberedOf({ past: tx.objectStore('past'), had: tx.objectStore('had') }, account, found);
    },
    update: (id, change) =>
      write(async (tx) => {
        const job = await jobIn(tx, id);
        return job.state === 'done' ? job : putJob(tx, { ...job, ...change });
      }),

    addPage: ({ job: id, source, found, progress }, join) =>
      write(async (tx) => {
        let job = await jobIn(tx, id);
        let fresh = 0;
        const before = await knownOf(tx, job, found);
        const after = new Map<string, ItemRow>();
        const records: RecordRow[] = [];
        for (const one of found) {
          const about = await aboutIt(tx, job, one.item);
          if (about === null) continue;
          job = about;
          const stored = before.get(one.item.id);
          const known = after.get(one.item.id) ?? stored?.row ?? null;
          // Pages overlap when items appear while listing: an entry counts once in its source.
          if (!known?.sources.includes(source)) fresh++;
          after.set(one.item.id, join(known, one, stored?.savedBefore ?? false));
          records.push({ job: id, id: one.item.id, source, raw: one.raw });
        }
        for (const [id, row] of after) job = recount(job, before.get(id)?.row ?? null, row);
        await Promise.all([
          ...Array.from(after, ([id, row]) => putRow(tx, before.get(id)?.row ?? null, row)),
          ...records.map(async (record) => void (await tx.objectStore('records').put(record))),
        ]);
        const sources = job.sources.map((known) => {
          if (known.source !== source) return known;
          const { state, reason, cursor } = progress;
          return { ...known, state, reason, cursor, listed: known.listed + fresh };
        });
        return putJob(tx, { ...job, sources });
      }),

    async waiting(job, limit) {
      const tx = database.transaction(['queue', 'items']);
      const places = await tx.objectStore('queue').getAllKeys(ofJob(job), limit);
      const rows = await Promise.all(places.map(([, , id]) => tx.objectStore('items').get([job, id])));
      return rows.filter((row) => row !== undefined).map(readItem);
    },

    settle: (id, item, status, reason) =>
      write(async (tx) => {
        const row = await tx.objectStore('items').get([id, item]);
        const job = await jobIn(tx, id);
        if (row !== undefined) await putJob(tx, await putItem(tx, job, row, { ...row, status, reason }));
      }),

    cancelWaiting: (id) =>
      write(async (tx) => {
        let job = await jobIn(tx, id);
        for (const place of await tx.objectStore('queue').getAllKeys(ofJob(id))) {
          const row = await tx.objectStore('items').get([id, place[2]]);
          if (row !== undefined) job = await putItem(tx, job, row, { ...row, status: 'skipped', reason: 'cancelled' });
        }
        await putJob(tx, stopped(job, 'cancelled'));
      }),
    stopListing: (id) => write(async (tx) => void (await putJob(tx, stopped(await jobIn(tx, id), 'not-selected')))),

    putPart: (part) => write((tx) => putPart(tx, part)),

    commit: (part, items) =>
      write(async (tx) => {
        const [before, index, ...rows] = await Promise.all([
          jobIn(tx, part.job),
          nextIndex(tx, part.job, part.number),
          ...items.map(({ id }) => tx.objectStore('items').get([part.job, id])),
        ]);
        let job = before;
        const written = items.map(async ({ variant, mediaType, cues, entry }, nth) => {
          const row = rows[nth];
          if (row === undefined) return;
          const { path, bytes, sha256 } = entry;
          const file = { variant, mediaType, cues, path, bytes, sha256 };
          const saved: ItemRow = { ...row, ...file, status: 'saved', reason: null };
          job = recount(job, row, saved);
          await putRow(tx, row, saved);
        });
        const entries = items.flatMap(({ entry, sidecars }) => [entry, ...sidecars]);
        await Promise.all([...written, putEntries(tx, part, index, entries), putPart(tx, part), putJob(tx, job)]);
      }),

    discard: (part, items, only) =>
      write(async (tx) => {
        const outcome =
          items === 'wait'
            ? ({ status: 'pending', reason: null } as const)
            : ({ status: 'skipped', reason: 'cancelled' } as const);
        const nothing = { variant: null, path: null, bytes: null, sha256: null, mediaType: null, cues: null };
        let job = await jobIn(tx, part.job);
        const entries = tx.objectStore('entries');
        const range = IDBKeyRange.bound([part.job, part.number], [part.job, part.number, last]);
        for (let cursor = await entries.openCursor(range), lost = true; cursor; cursor = await cursor.continue()) {
          const { item } = cursor.value;
          // Behind a medium stand its sidecars.
          lost = only === undefined || item === null ? lost : only.has(item);
          if (!lost) continue;
          const row = item && (await tx.objectStore('items').get([part.job, item]));
          if (row) job = await putItem(tx, job, row, { ...row, ...nothing, ...outcome });
          await cursor.delete();
        }
        await putPart(tx, only === undefined ? { ...part, bytes: 0, entries: 0, overhead: 0 } : part);
        await putJob(tx, job);
      }),

    close: (part, entries) =>
      write(async (tx) => {
        const index = await nextIndex(tx, part.job, part.number);
        await Promise.all([putEntries(tx, part, index, entries), putPart(tx, part)]);
      }),

    async item(job, id) {
      const row = await database.get('items', [job, id]);
      return row === undefined ? null : readItem(row);
    },
    async told(job, ids) {
      const tx = database.transaction(['items', 'records']);
      const told = ids.map(async (id) => {
        const [row, records] = await Promise.all([
          tx.objectStore('items').get([job, id]),
          tx.objectStore('records').getAll(IDBKeyRange.bound([job, id], [job, id, last])),
        ]);
        return row === undefined
          ? []
          : { row: readItem(row), records: records.map(({ source, raw }) => ({ source, raw })) };
      });
      return (await Promise.all(told)).flat();
    },

    async conclude(id) {
      const parts = await partByItem(database, id);
      await write(async (tx) => {
        const job = await jobIn(tx, id);
        const past = tx.objectStore('past');
        const items = tx.objectStore('items');
        for (let cursor = await items.openCursor(ofJob(id)); cursor; cursor = await cursor.continue()) {
          const row = cursor.value;
          const known = await past.get([job.account.id, row.id]);
          const kept = remembered(row, known, { account: job.account.id, part: parts.get(row.id), at: job.startedAt });
          if (kept !== null) await past.put(kept);
        }
        for (const name of ['items', 'queue', 'records', 'entries', 'selected'] as const)
          await tx.objectStore(name).delete(ofJob(id));
      });
    },
    forget: () => write(async (tx) => void (await Promise.all(history.map((name) => tx.objectStore(name).clear())))),
    async keepDiagnosis(job, diagnosis) {
      await write((tx) => tx.objectStore('diagnoses').put({ job, diagnosis }));
    },
  };
}
