import type { Item, ListedItem } from '../../model/item';
import type { Job } from '../../model/job';
import type { ItemRow, JoinItem, KnownOutcome, ListingStore, PageCommit, PageItem } from '../../model/ports';
import type { Database } from '../database-schema';
import { lookUpOutcomes } from '../history/already-saved-items';
import type { PastOfAccount, PastOutcomesCache } from '../history/past-outcomes';
import type { JobIndex, JobIndexes } from '../job-index';
import { ofJob } from '../job-queries';
import { readItem } from '../read-rows';
import { storableItem, validRecords } from '../row-repair';
import { put, putJob, transact, unfinishedJobIn, type WriteTransaction } from '../transactions';
import { type ItemRecord, rowsOfPage } from './page-rows';
import { withListingStopped } from './stop-listing';
import { updateCounts } from './update-counts';

/** What was stored of an item before its page arrived. */
type Known = { row: ItemRow | null; savedBefore: boolean };

/** Stores pages of the lists, each together with its cursor. */
export function createListingStore(
  database: Database,
  indexes: JobIndexes,
  pastOutcomes: PastOutcomesCache,
): ListingStore {
  return {
    async addPage(page, join) {
      const index = await indexes.of(page.job);
      const past = index.accountToLookUp === null ? null : await pastOutcomes.of(index.accountToLookUp);
      const found = page.found.flatMap((one) => {
        const item = storableItem(one.item);
        return item === null ? [] : [{ ...one, item }];
      });
      const { job, rows, listed } = await transact(database, 'all', async (tx) => {
        const before = await unfinishedJobIn(tx, page.job);
        const known = await knownOf(tx, before, found, { index, past });
        const { job, wanted } = await narrowToSelected(tx, before, found);
        const { rows, added } = joinPage(page.source, wanted, known, join);
        const listed = rowsOfPage(page.job, index.next, [...rows.values()], recordsOf(page, wanted));
        const rowBefore = (id: string) => known.get(id)?.row ?? null;
        await Promise.all([
          ...Array.from(rows.values(), (row) => put(tx, 'items', row)),
          ...listed.pages.map((row) => put(tx, 'pages', row)),
          ...listed.records.map((row) => put(tx, 'siteRecords', row)),
        ]);
        const counted = Array.from(rows).reduce((job, [id, row]) => updateCounts(job, rowBefore(id), row), job);
        return { job: await putJob(tx, withProgress(counted, page, added)), rows, listed: listed.pages };
      });
      for (const row of listed) index.addPage(row);
      for (const [id, row] of rows) if (index.leased.has(id)) index.leased.set(id, row);
      return job;
    },
    restartListing: (id) => transact(database, 'all', (tx) => tx.objectStore('siteRecords').delete(ofJob(id))),
    stopListing: (id) =>
      transact(database, 'all', async (tx) => {
        await putJob(tx, withListingStopped(await unfinishedJobIn(tx, id), 'not-selected'));
      }),
  };
}

/** What is known of a page's items. All are requested at once, so a page takes one round trip. */
async function knownOf(
  tx: WriteTransaction,
  job: Job,
  found: readonly ListedItem[],
  { index, past }: { index: Pick<JobIndex, 'current' | 'listed'>; past: PastOfAccount | null },
): Promise<Map<string, Known>> {
  const { current, listed } = index;
  const savedElsewhere = tx.objectStore('savedElsewhere');
  const [before, ...rows] = await Promise.all([
    past === null ? new Map<string, KnownOutcome>() : lookUpOutcomes({ past, savedElsewhere }, job.account.id, found),
    ...found.map(({ item: { id } }) => (listed.has(id) ? tx.objectStore('items').get([job.id, id]) : undefined)),
  ]);
  const known = (id: string, nth: number): Known => ({
    row: rows[nth] ? current(readItem(rows[nth])) : null,
    savedBefore: before.get(id) === 'saved',
  });
  return new Map(found.map(({ item: { id } }, nth) => [id, known(id, nth)]));
}

/** The items that the job covers, and the job with its selected ids marked as found. */
async function narrowToSelected(
  tx: WriteTransaction,
  job: Job,
  found: PageItem[],
): Promise<{ job: Job; wanted: PageItem[] }> {
  const { scope } = job.options;
  if (scope === 'all' || scope === 'new') return { job, wanted: found };
  const wanted: PageItem[] = [];
  let { unfound } = job;
  for (const one of found) {
    const ids = scope === 'selected' ? idsOf(one.item) : [one.item.id];
    const rows = await Promise.all(ids.map((id) => tx.objectStore('selected').get([job.id, id])));
    const selected = rows.filter((row) => row !== undefined);
    if (selected.length > 0) wanted.push(one);
    for (const { id } of selected.filter(({ found }) => !found)) {
      await put(tx, 'selected', { job: job.id, id, found: true });
      unfound--;
    }
  }
  return { job: { ...job, unfound }, wanted };
}

/** The ids that select an item: its own, its task's, its post's, or that of the item whose record includes it. */
const idsOf = ({ id, taskId, postId, beside }: Item): string[] => [
  ...new Set([id, taskId, postId, beside].filter((each) => each !== null)),
];

/** The rows of a page's items, and how many of them are new in their list. */
function joinPage(source: PageCommit['source'], found: PageItem[], stored: Map<string, Known>, join: JoinItem) {
  const rows = new Map<string, ItemRow>();
  let added = 0;
  for (const one of found) {
    const { id } = one.item;
    const { row, savedBefore } = stored.get(id) ?? { row: null, savedBefore: false };
    const known = rows.get(id) ?? row;
    // Pages overlap when items appear during listing. An entry counts once in its source.
    if (!known?.sources.includes(source)) added++;
    rows.set(id, readItem(join(known, one, savedBefore)));
  }
  return { rows, added };
}

const recordsOf = ({ source }: PageCommit, found: PageItem[]): ItemRecord[] =>
  validRecords(
    found.flatMap(({ item, recordSource, record }) =>
      record === '' ? [] : { id: item.id, source: recordSource ?? source, record },
    ),
  );

/** Updates the progress of the page's list. */
function withProgress(job: Job, { source, progress }: PageCommit, added: number): Job {
  const { state, reason, cursor } = progress;
  const sources = job.sources.map((list) =>
    list.source === source ? { ...list, state, reason, cursor, listed: list.listed + added } : list,
  );
  return { ...job, sources };
}
