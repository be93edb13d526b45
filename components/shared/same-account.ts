import type { Account } from '../../lib/model/item';

/** Whether both are one library, as far as is known: a person may have several, each in a workspace of its own. */
export function isSameAccount(one: Account, other: Account): boolean {
  if (one.id !== other.id) return false;
  return one.space === undefined || other.space === undefined || one.space === other.space;
}
