import { type AccountKey, mismatchOf } from '../../model/account-key';
import type { Account } from '../../model/item';
import type { SendRequest } from './client';
import { mePath, type Profile, readProfile } from './read-me';

/**
 * Reads who is signed in. The session's user proves it; `v2/me` only has the name, may be refused (sora-api §1.3), and
 * is requested once: a name isn't worth a wait. Throws `other-account` and `other-workspace` if it isn't the expected
 * account.
 */
export async function readAccount(
  request: SendRequest,
  signal: AbortSignal,
  expected: AccountKey | null,
): Promise<Account> {
  const { who, outcome } = await request(mePath, null, signal, 1);
  const profile = outcome.failure === null ? profileIn(outcome.body, who.userId) : null;
  const username = profile?.username ?? null;
  const mismatch = expected === null ? null : mismatchOf(expected, who, username);
  if (mismatch !== null) throw mismatch;
  return {
    id: who.userId,
    username,
    ...(who.space === null ? {} : { space: who.space }),
    ...([who.plan, profile?.plan_type].some(isOfWorkspace) ? { inWorkspace: true } : {}),
  };
}

/** A profile of another user says nothing about this one. */
function profileIn(body: unknown, userId: string): Profile {
  const profile = readProfile(body);
  return (profile?.user_id ?? userId) === userId ? profile : null;
}

/**
 * Plans for workspaces. `chatgpt_team` has been seen in Sora's responses, and a profile's `plan_type` has that form
 * (sora-api §3.7). The other names are ChatGPT's own.
 */
function isOfWorkspace(plan: string | null | undefined): boolean {
  return /^(chatgpt_)?(team|business|enterprise|edu)/.test(plan ?? '');
}
