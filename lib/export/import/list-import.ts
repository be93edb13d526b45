import type { Sums } from '../../archive/verify/file-content';
import type { Candidate, ImportedItem, Scan, UnreadableFile } from '../../import/import-types';
import { filesRecord, importedRecords } from '../../import/scan/import-records';
import { unrecognizedItems } from '../../import/scan/unrecognized-item';
import type { ImportSourceName } from '../../model/item';
import type { FileProblem, Job } from '../../model/job';
import type { JobStore, PageItem } from '../../model/ports';
import { joinRow } from '../scan/list-sources';
import { linkToFile } from './file-link';
import type { HeldFiles } from './held-files';
import { namedProblems } from './named-problems';

/** Items per page. */
const pageItems = 1000;
/** UTF-16 code units of records per page. A page ends after the record that exceeds it. */
const pageRecords = 4_000_000;

type SourceItem = { source: ImportSourceName; found: PageItem };

export type ListImportDeps = { files: HeldFiles; store: JobStore; sums: Sums; onPage: () => void };

/**
 * Lists everything in a job's files, page by page, each item with all that is known of it. After a kill, call it
 * again; the result is the same. Throws files-needed, what the store throws, and the signal's reason.
 */
export async function listImport(job: Job, deps: ListImportDeps, signal: AbortSignal): Promise<void> {
  const { store, onPage } = deps;
  const scan = await deps.files.scan(job.id, signal);
  if (job.counts.listed > 0) await store.restartListing(job.id);
  const add = async (source: ImportSourceName, found: PageItem[], state: 'listing' | 'complete' | 'partial') => {
    const progress = { state, reason: state === 'partial' ? 'list-unreadable' : null, cursor: null };
    await store.addPage({ job: job.id, source, found, progress }, (known, each) =>
      joinRow(job, known, each, (_, { item }) => item),
    );
    onPage();
  };
  const problems = [...scan.unreadable.map(problemOf), ...unusedFiles(scan, job)];
  const onUnreadable = (file: Candidate) => problems.push(problemOf({ ref: file.ref, reason: 'unreadable' }));
  for await (const { source, found } of pagesOf(itemsOf(scan, job, { sums: deps.sums, onUnreadable }, signal))) {
    signal.throwIfAborted();
    await add(source, found, 'listing');
  }
  await store.noteFileProblems(job.id, namedProblems(problems));
  const broken = new Set(scan.unreadable.map(({ listOf }) => listOf));
  for (const { source } of job.sources)
    await add(source as ImportSourceName, [], broken.has(source as ImportSourceName) ? 'partial' : 'complete');
}

/** Files that can be read and aren't in the archive. */
function unusedFiles({ items, leftOut, unrecognized }: Scan, job: Job): FileProblem[] {
  const placeOf = ({ ref: { chosen, entry } }: Pick<Candidate, 'ref'>) => ({ path: chosen, entry });
  const unused: FileProblem[] = leftOut.map(({ reason, source, id, ...file }) => ({
    ...placeOf(file),
    reason,
    source,
    id,
  }));
  if (job.options.unrecognized !== true)
    for (const file of unrecognized)
      unused.push({ ...placeOf(file), reason: 'not-recognized', id: null, source: file.source });
  // Last, because nothing is lost with them if there are too many to name.
  for (const { item, candidates } of items) {
    const [best, ...others] = candidates;
    if (best === undefined) continue;
    const of = placeOf(best);
    for (const file of others)
      unused.push({ ...placeOf(file), reason: 'duplicate', id: item.id, source: file.source, of });
  }
  return unused;
}

const problemOf = ({ ref, reason, id }: UnreadableFile): FileProblem => ({
  path: ref.chosen,
  entry: ref.entry,
  reason,
  id: id ?? null,
});

/** Yields each item once per source and record that has it. */
async function* itemsOf(
  scan: Scan,
  job: Job,
  { sums, onUnreadable }: { sums: Sums; onUnreadable: (file: Candidate) => void },
  signal: AbortSignal,
): AsyncGenerator<SourceItem> {
  for await (const { item, source, list, record } of importedRecords(scan, signal))
    yield { source, found: pageItem(item, source, list, record) };
  if (job.options.unrecognized !== true) return;
  for await (const item of unrecognizedItems(scan.unrecognized, sums, signal))
    if ('candidates' in item)
      yield { source: 'files', found: pageItem(item, 'files', 'files', filesRecord(item, 'files')) };
    else onUnreadable(item);
}

function pageItem(
  { item, candidates }: ImportedItem,
  source: ImportSourceName,
  list: string,
  record: string,
): PageItem {
  const links = candidates.map(linkToFile);
  const absence = links.length === 0 ? ('file-missing' as const) : null;
  return { item: { ...item, links, absence }, source, page: '', record, recordSource: list, recordKind: 'generation' };
}

/** Groups consecutive items of the same source into pages. */
async function* pagesOf(
  items: AsyncIterable<SourceItem>,
): AsyncGenerator<{ source: ImportSourceName; found: PageItem[] }> {
  let page: { source: ImportSourceName; found: PageItem[]; length: number } | null = null;
  for await (const { source, found } of items) {
    if (page !== null && (page.source !== source || page.found.length >= pageItems || page.length >= pageRecords)) {
      yield page;
      page = null;
    }
    page ??= { source, found: [], length: 0 };
    page.found.push(found);
    page.length += found.record.length;
  }
  if (page !== null) yield page;
}
