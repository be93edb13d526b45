import type { FileRef } from '../../archive/verify/file-index';
import type { ImportSourceName as Source } from '../../model/item';
import type { ImportedItem, LeftOutReason, Scan, SourceSummary } from '../import-types';
import { sourceOrder } from '../sources/import-readers';
import type { Listings } from './read-listings';

/** Counts what each source has, without empty ones. */
export function summarizeSources(
  items: readonly ImportedItem[],
  { items: listed }: Pick<Listings, 'items'>,
): SourceSummary[] {
  const summaries = new Map<Source, SourceSummary>();
  const of = (source: Source) => {
    const known = summaries.get(source) ?? { source, files: 0, items: 0, listedOnly: 0, duplicates: 0 };
    summaries.set(source, known);
    return known;
  };
  for (const { item, sources, candidates } of items) {
    for (const source of sources) of(source).items++;
    for (const [index, { source }] of candidates.entries()) {
      of(source).files++;
      if (index > 0) of(source).duplicates++;
    }
    if (candidates.length > 0) continue;
    for (const source of new Set(listed.get(item.id)?.map((each) => each.source))) of(source).listedOnly++;
  }
  return sourceOrder.flatMap((source) => summaries.get(source) ?? []);
}

/** Files that a page names, of very many only the first. */
export type FirstFiles<Named> = { count: number; first: Named[] };

/** What became of a source's files, besides the best one of each item. */
export type SourceDetails = {
  source: Source;
  /** Files that are recognized, duplicates included. */
  recognized: number;
  /** Other files of an item, and the one that is preferred. */
  duplicates: FirstFiles<{ ref: FileRef; of: FileRef }>;
  leftOut: FirstFiles<{ ref: FileRef; reason: LeftOutReason | 'not-recognized' }>;
};

/** The most files of one kind that a page names. */
const maxNamed = 100;

/** What became of each source's files. */
function detailsOf({
  items,
  unrecognized,
  leftOut,
}: Pick<Scan, 'items' | 'unrecognized' | 'leftOut'>): SourceDetails[] {
  const bySource = new Map<Source, SourceDetails>();
  const of = (source: Source) => {
    const known = bySource.get(source) ?? {
      source,
      recognized: 0,
      duplicates: { count: 0, first: [] },
      leftOut: { count: 0, first: [] },
    };
    bySource.set(source, known);
    return known;
  };
  for (const { candidates } of items)
    for (const { source, ref } of candidates) {
      const details = of(source);
      details.recognized++;
      const [best] = candidates;
      if (best !== undefined && ref !== best.ref) name(details.duplicates, { ref, of: best.ref });
    }
  for (const { source, ref, reason } of leftOut) name(of(source).leftOut, { ref, reason });
  for (const { source, ref } of unrecognized) name(of(source).leftOut, { ref, reason: 'not-recognized' });
  return sourceOrder.flatMap((source) => bySource.get(source) ?? []);
}

function name<Named>(files: FirstFiles<Named>, file: Named): void {
  if (files.count++ < maxNamed) files.first.push(file);
}

/** A scan's results without functions, to send to another context. */
export type ScanSummary = Pick<Scan, 'sources' | 'unreadable' | 'account' | 'bytes'> & {
  details: SourceDetails[];
  items: number;
  /** Listed items for which no file was found. */
  listedOnly: number;
  unrecognized: { files: number; bytes: number };
};

export function summarizeScan({
  sources,
  items,
  unrecognized,
  leftOut,
  unreadable,
  account,
  bytes,
}: Scan): ScanSummary {
  return {
    sources,
    details: detailsOf({ items, unrecognized, leftOut }),
    unreadable,
    account,
    bytes,
    items: items.length,
    listedOnly: items.filter(({ candidates }) => candidates.length === 0).length,
    unrecognized: {
      files: unrecognized.length,
      bytes: unrecognized.reduce((sum, file) => sum + file.bytes, 0),
    },
  };
}
