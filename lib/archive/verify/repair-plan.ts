import { importedAccount } from '../../model/item';

/**
 * What brings an export back: the items whose files have suffered, fetched again; the lists, written anew from what is whole; or a new export,
 * because only the site can tell what has been lost; or the archive built again, because the site knows nothing of the files that it was built from.
 * Null where nothing has, or where parts have to be found first.
 */
export type RepairPlan = 'fetch' | 'write-lists' | 'export' | 'rebuild' | null;

/** What follows from the files and from `library.json`. That itself, the records in `parts/` and sidecars are told by the site. */
const following =
  /^(?:README\.txt|bagit\.txt|bag-info\.txt|(?:tag)?manifest-sha256\.txt|gallery\.html|gallery\/.+|data\/library\.csv|data\/report\.json)$/;

/** What of an export's report decides, see `ExportReport`. */
type Found = {
  account: string | null;
  against: 'manifest' | 'list' | 'records';
  isZipped: boolean;
  damaged: readonly { path: string }[];
  missing: readonly string[];
  parts: { missing: readonly number[] };
  items: readonly string[];
};

/** The remedy for what a check has found. */
export function repairPlanFor(found: Found): RepairPlan {
  const { account, against, damaged, missing, parts, isZipped, items } = found;
  const isRebuilt = account === importedAccount.id;
  if (items.length > 0) return isRebuilt ? 'rebuild' : 'fetch';
  if (parts.missing.length > 0) return null;
  // Without the manifest all media are known by `library.json` alone, which names the account.
  const areAllKnown = against !== 'records' || (!isZipped && account !== null);
  const suffered = [...damaged.map(({ path }) => path), ...missing];
  if (!areAllKnown || (suffered.length === 0 && against !== 'records')) return null;
  const isWritable = !isZipped && account !== null && suffered.every((path) => following.test(path));
  if (isRebuilt) return 'rebuild';
  return isWritable ? 'write-lists' : 'export';
}
