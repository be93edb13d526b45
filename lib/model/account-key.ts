import { ExpectedFailure } from './failure';
import type { Account } from './item';

/** Enough of an account to tell it from others. */
export type AccountKey = Pick<Account, 'id' | 'space'>;

/** Who is signed in: `space` and `plan` as the token says, null where it does not. */
export type SessionUser = { userId: string; space: string | null; plan: string | null };

/** Why a session is not the account's; null when it is, as far as the site tells. `username` is the session's. */
export function mismatchOf(
  account: AccountKey,
  who: SessionUser,
  username: string | null = null,
): ExpectedFailure | null {
  if (who.userId !== account.id) return new ExpectedFailure('other-account', username);
  const isElsewhere = account.space !== undefined && who.space !== null && who.space !== account.space;
  return isElsewhere ? new ExpectedFailure('other-workspace') : null;
}
