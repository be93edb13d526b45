import type { BagFiles } from '../../model/bag-files';
import { ownerOf } from './existing-bag';

/** A folder that may hold a bag, or is to. */
export type BagFolder = BagFiles & { isEmpty(): Promise<boolean> };

/** What a bag is called in a folder that a person has chosen. */
const bagName = 'Sora export';

const isBagName = new RegExp(`^${bagName}( \\(\\d+\\))?$`);

/** Whether a bag of this name may be the one that exports into this folder go to. */
export const mightHoldBag = (folder: string, name: string): boolean => name === folder || isBagName.test(name);

/**
 * Finds where in a chosen folder the bag of an account is, or is to be: the folder itself where it is one, else the first folder in it
 * that is the account's, or that a run has begun (`begun`, the place of its part), or that nobody uses. So an account has one bag, which
 * grows, and two accounts never share one.
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
