import type { ItemRow, PastItem } from '../../model/ports';
import { scanBatches } from '../cursor-scan';
import type { Database } from '../database-schema';
import type { JobIndex } from '../job-index';
import { aliasesOf, type PageEntry } from '../job-rows/page-rows';
import { readItem, validRows } from '../read-rows';
import { rowsById } from '../rows-by-id';

/** How a job ended for an item: it was saved, or that failed. */
export type Outcome = Pick<PastItem, 'id' | 'sources'> & { job: string } & (
    | { aliases: string[]; part: number; bytes: number; sha256: string }
    | { reason: NonNullable<ItemRow['reason']> }
  );

/** Items to read at once. */
const itemsAtOnce = 200;

/**
 * The outcomes of a job's items, in batches. The pages and the journal say enough of most saved items. To read the rows
 * of 66,000 items would take five seconds, and 300 MB until the browser frees them.
 */
export async function* outcomesOf(database: Database, job: string, index: JobIndex): AsyncGenerator<Outcome[]> {
  const entries = new Map<string, PageEntry>();
  for await (const rows of scanBatches(database, 'pages', [job]))
    for (const entry of validRows('pages', rows).flatMap(({ items }) => items)) entries.set(entry.id, entry);
  const others: string[] = [];
  const saved: Outcome[] = [];
  for (const id of index.listed.keys()) {
    const { sources, aliases } = entries.get(id) ?? {};
    const known = index.savedIn(id);
    if (known === undefined || sources === undefined || aliases === undefined) others.push(id);
    else saved.push({ id, job, sources, aliases, ...placeOf(known) });
  }
  yield saved;
  others.sort();
  for (let at = 0; at < others.length; at += itemsAtOnce) {
    const { store } = database.transaction('items');
    const rows = await rowsById(store, job, others.slice(at, at + itemsAtOnce));
    yield rows.flatMap((row) => outcomeOf(readItem(row), index) ?? []);
  }
}

const placeOf = ({ part, outcome: { bytes, sha256 } }: NonNullable<ReturnType<JobIndex['savedIn']>>) => ({
  part,
  bytes,
  sha256,
});

/** Null for an item that was skipped. */
function outcomeOf({ id, job, sources, item, status, reason }: ItemRow, index: JobIndex): Outcome | null {
  const known = index.savedIn(id);
  if (known !== undefined) return { id, job, sources, aliases: aliasesOf(item), ...placeOf(known) };
  return status === 'failed' && reason !== null ? { id, job, sources, reason } : null;
}
