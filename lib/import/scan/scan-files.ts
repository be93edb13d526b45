import type { ChosenFile } from '../../archive/verify/file-index';
import { findExports } from '../../archive/verify/find-exports';
import type { Scan, ScanDeps, ScanProgress } from '../import-types';
import { pileOf } from '../pile-of';
import { findFiles } from './find-files';
import { joinItems } from './join-listings';
import { compareRefs } from './rank-candidates';
import { readListings } from './read-listings';
import { summarizeSources } from './summarize-sources';

export type ScanOptions = { onProgress?: ((progress: ScanProgress) => void) | undefined; signal: AbortSignal };

/**
 * Scans chosen files for everything from a Sora library: each item once, with what its lists say and its files, best
 * first. The result doesn't depend on order, folders or ZIPs. Reads only lists, ZIP directories and the heads of media
 * files. Unreadable files are reported, and don't stop the rest. Throws the signal's reason.
 */
export async function scan(
  chosen: ChosenFile[],
  deps: ScanDeps,
  { onProgress = () => {}, signal }: ScanOptions,
): Promise<Scan> {
  onProgress({ step: 'index', done: 0, total: chosen.length });
  const found = await findExports(chosen, deps.inflate, deps);
  signal.throwIfAborted();
  onProgress({ step: 'index', done: chosen.length, total: chosen.length });
  const pile = pileOf(found);

  const listings = await readListings(pile, deps, { onProgress, signal });
  const files = await findFiles(pile, listings, deps, { onProgress, signal });
  const { items, leftOut } = await joinItems(listings, files, { onProgress, signal });

  signal.throwIfAborted();
  const zips = [...found.unreadable, ...found.unknownZips];
  const unreadable: Scan['unreadable'] = [
    ...zips.map(({ ref, fault }) => ({ ref, reason: fault })),
    ...listings.unreadable,
    ...files.unreadable,
  ];
  return {
    sources: summarizeSources(items, listings),
    items,
    unrecognized: files.unrecognized.sort(compareRefs),
    leftOut: [...files.leftOut, ...leftOut].sort(compareRefs),
    unreadable: unreadable.sort(compareRefs),
    account: listings.account,
    bytes: items.reduce((sum, { candidates }) => sum + (candidates[0]?.bytes ?? 0), 0),
    lists: listings.lists,
    idsOf: listings.idsOf,
  };
}
