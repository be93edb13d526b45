import type { ImportSourceName as Source } from '../../model/item';
import type { ImportedItem, Scan, SourceSummary } from '../import-types';
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

/** A scan's results without functions, to send to another context. */
export type ScanSummary = Pick<Scan, 'sources' | 'leftOut' | 'unreadable' | 'account' | 'bytes'> & {
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
    leftOut,
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
