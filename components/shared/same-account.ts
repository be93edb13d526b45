import type { Account } from '../../lib/model/item';

/** Whether both are the same library, as far as is known. A user may have several, one per workspace. */
export function isSameAccount(one: Account, other: Account): boolean {
  if (one.id !== other.id) return false;
  return one.space === undefined || other.space === undefined || one.space === other.space;
}
