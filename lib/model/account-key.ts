import { ExpectedFailure } from './failure';
import type { Account } from './item';

/** The part of an account that identifies it. */
export type AccountKey = Pick<Account, 'id' | 'space'>;

/** The signed-in user. `space` and `plan` come from the token; null if it doesn't have them. */
export type SessionUser = { userId: string; space: string | null; plan: string | null };

/**
 * Why the session doesn't belong to `account`, or null if it does as far as the site says. `username` is the
 * session's.
 */
export function mismatchOf(
  account: AccountKey,
  who: SessionUser,
  username: string | null = null,
): ExpectedFailure | null {
  if (who.userId !== account.id) return new ExpectedFailure('other-account', username);
  const isElsewhere = account.space !== undefined && who.space !== null && who.space !== account.space;
  return isElsewhere ? new ExpectedFailure('other-workspace') : null;
}
