import type { BagFiles } from '../../model/bag-files';
import { ownerOf } from './existing-bag';

/** A folder that holds a bag, or can. */
export type BagFolder = BagFiles & { isEmpty(): Promise<boolean> };

/** The bag's name inside a folder that the user has chosen. */
const bagName = 'Sora export';

const isBagName = new RegExp(`^${bagName}( \\(\\d+\\))?$`);

/** Whether exports into this folder may use a bag of this name. */
export const mightHoldBag = (folder: string, name: string): boolean => name === folder || isBagName.test(name);

/**
 * Finds the bag of an account in a chosen folder: the folder itself if it is one, else the first subfolder that
 * belongs to the account, that this run has already started (`started`, its place), or that is empty. An account has
 * one growing bag, and two accounts never share one.
 */
export async function chooseBag(
  account: string,
  started: string | null,
  at: (name: string | null) => BagFolder,
): Promise<BagFolder> {
  const itself = at(null);
  if ((await ownerOf(itself)) === account || itself.place === started) return itself;
  for (let n = 1; ; n++) {
    const bag = at(n === 1 ? bagName : `${bagName} (${n})`);
    const owner = await ownerOf(bag);
    if (owner === account || (owner === null && bag.place === started) || (await bag.isEmpty())) return bag;
  }
}
