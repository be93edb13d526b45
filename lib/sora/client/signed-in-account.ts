import { mismatchOf } from '../../model/account-key';
import { isFailure } from '../../model/failure';
import type { Account } from '../../model/item';
import type { SendRequest } from './client';
import { parametersPath } from './plan-capabilities';
import { readAccount } from './read-account';

const tries = 3;

/**
 * Throws what still keeps the site from answering this account: another one signed in, a token that it does not take, a challenge in front
 * of it, `site-busy`. A path that takes no cookies alone (sora-api §1.2) is asked: whether the session names its user says nothing of its token.
 */
export async function checkSignedInAccount(request: SendRequest, account: Account, signal: AbortSignal): Promise<void> {
  const { who, outcome } = await request(parametersPath, null, signal, tries);
  // Asked once more, for the words: by what name.
  if (mismatchOf(account, who) !== null) await readAccount(request, signal, account);
  const { failure } = outcome;
  if (isFailure(failure, 'token-ended', 'signed-out', 'site-refused', 'site-busy')) throw failure;
}
