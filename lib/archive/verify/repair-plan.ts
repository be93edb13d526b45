import { importedAccount } from '../../model/item';

/**
 * How to repair an export. `fetch`: fetch the damaged or missing files of items again. `write-lists`: rewrite the
 * lists from intact data. `export`: export again, because only the site has what was lost. `rebuild`: import again,
 * because the site doesn't know the files. Null: nothing is wrong, or parts must be found first.
 */
export type RepairPlan = 'fetch' | 'write-lists' | 'export' | 'rebuild' | null;

/**
 * Files that can be generated from the media and `library.json`. That file, the records in `parts/` and sidecars need
 * the site.
 */
const following =
  /^(?:README\.txt|bagit\.txt|bag-info\.txt|(?:tag)?manifest-sha256\.txt|gallery\.html|gallery\/.+|data\/library\.csv|data\/report\.json)$/;

/** The parts of `ExportReport` that decide the plan. */
type Found = {
  account: string | null;
  against: 'manifest' | 'list' | 'records';
  isZipped: boolean;
  damaged: readonly { path: string }[];
  missing: readonly string[];
  parts: { missing: readonly number[] };
  items: readonly string[];
};

/** Chooses the repair plan for a report. */
export function repairPlanFor(found: Found): RepairPlan {
  const { account, against, damaged, missing, parts, isZipped, items } = found;
  const isRebuilt = account === importedAccount.id;
  if (items.length > 0) return isRebuilt ? 'rebuild' : 'fetch';
  if (parts.missing.length > 0) return null;
  // Without the manifest, only `library.json` knows all media files. It also names the account.
  const areAllKnown = against !== 'records' || (!isZipped && account !== null);
  const suffered = [...damaged.map(({ path }) => path), ...missing];
  if (!areAllKnown || (suffered.length === 0 && against !== 'records')) return null;
  const isWritable = !isZipped && account !== null && suffered.every((path) => following.test(path));
  if (isRebuilt) return 'rebuild';
  return isWritable ? 'write-lists' : 'export';
}
