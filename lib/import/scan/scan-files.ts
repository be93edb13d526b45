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
 * Everything that chosen files hold of a Sora library: each item once, with all that its lists say and its files, best first. The same files
 * give the same, in whatever order, folders and ZIPs they come. Only lists, ZIP directories and the beginnings of media are read. What cannot
 * be read is named, and keeps nothing else from being read. Throws the signal's reason.
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
    ...zips.map(({ zip, fault }) => ({ ref: { chosen: zip, entry: null }, reason: fault })),
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
  };
}
