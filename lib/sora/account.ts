import * as v from 'valibot';
import type { Ask } from './ask';
import type { Account } from './item';
import { optionalId, part, text } from './tolerant';

const mePath = '/backend/project_y/v2/me';
const meSchema = v.object({ profile: part({ user_id: optionalId, username: text }) });

/**
 * Who is signed in. The session's user is the proof; `v2/me` only names it, may be refused (fact sheet 1.3), and is asked once: a name
 * is not worth a wait.
 */
export async function readAccount(ask: Ask, signal: AbortSignal): Promise<Account> {
  const { userId, verdict } = await ask(mePath, null, signal, 1);
  return { id: userId, username: verdict.failure === null ? usernameIn(verdict.body, userId) : null };
}

/** A name that belongs to another user is no name of this one. */
function usernameIn(body: unknown, userId: string): string | null {
  const { success, output } = v.safeParse(meSchema, body);
  if (!success || output.profile === null) return null;
  return (output.profile.user_id ?? userId) === userId ? output.profile.username : null;
}
