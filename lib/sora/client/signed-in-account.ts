import { mismatchOf } from '../../model/account-key';
import { isFailure } from '../../model/failure';
import type { Account } from '../../model/item';
import type { SendRequest } from './client';
import { parametersPath } from './plan-capabilities';
import { readAccount } from './read-account';

const tries = 3;

/**
 * Throws what prevents the site from responding to this account: another signed-in account, a token that it doesn't
 * accept, a challenge in front of it, `site-busy`. Requests a path that doesn't accept cookies alone (sora-api §1.2),
 * because a session that names its user doesn't prove that its token works.
 */
export async function checkSignedInAccount(request: SendRequest, account: Account, signal: AbortSignal): Promise<void> {
  const { who, outcome } = await request(parametersPath, null, signal, tries);
  // Requests the name for the message.
  if (mismatchOf(account, who) !== null) await readAccount(request, signal, account);
  const { failure } = outcome;
  if (isFailure(failure, 'token-ended', 'signed-out', 'site-refused', 'site-busy')) throw failure;
}
