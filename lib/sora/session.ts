import * as v from 'valibot';
import { ExpectedFailure } from '../errors';
import { optionalId, part, text } from './tolerant';

export const sessionPath = '/api/auth/session';

/** Who is signed in. The token lives in memory, for seconds: it is never stored, logged or put into a message. */
export type Session = {
  userId: string;
  token: string | null;
  /** Whether the token itself names that user: what is asked with it is asked for nobody else. */
  isNamed: boolean;
};

const sessionSchema = v.object({ user: part({ id: optionalId }), accessToken: text });

const claim = 'https://api.openai.com/auth'; // fact sheet 1.1
const claimsSchema = v.object({ [claim]: v.object({ user_id: optionalId, chatgpt_user_id: optionalId }) });

/**
 * Reads the session endpoint's body: `user.id`, else the user named in the token (fact sheet 1.1).
 * Throws `signed-out` for a body without a user, `{}` being the usual one.
 */
export function readSession(body: unknown): Session {
  const { success, output } = v.safeParse(sessionSchema, body);
  const token = success ? usable(output.accessToken) : null;
  const named = token === null ? null : userIn(token);
  const userId = (success && output.user?.id) || named;
  if (!userId) throw new ExpectedFailure('signed-out');
  return { userId, token, isNamed: named === userId };
}

/** A value that cannot stand in a header would make `fetch` throw an error that quotes it. */
function usable(token: string | null): string | null {
  return token !== null && /^[\x20-\x7e]+$/.test(token) ? token : null;
}

/** The user of a JWT (RFC 7519 3): read for its name only, the site checks it. */
function userIn(token: string): string | null {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const claims = v.parse(claimsSchema, JSON.parse(atob(payload)))[claim];
    return claims.user_id ?? claims.chatgpt_user_id;
  } catch {
    return null;
  }
}
