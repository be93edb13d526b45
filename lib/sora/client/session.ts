import * as v from 'valibot';
import type { SessionUser } from '../../model/account-key';
import { ExpectedFailure } from '../../model/failure';
import { optionalId, part, text } from '../records/schema-helpers';

export const sessionPath = '/api/auth/session';

/**
 * Stays in memory, for less than a second, within `session-client.ts`. Only `who` is stored, logged or put into a
 * message.
 */
export type Session = {
  who: SessionUser;
  token: string | null;
  /** Known so that it can be removed from responses. */
  email: string | null;
  /** Whether the token itself names that user. Then requests with it can't be made for anybody else. */
  isNamed: boolean;
};

const sessionSchema = v.object({ user: part({ id: optionalId, email: text }), accessToken: text });

const claim = 'https://api.openai.com/auth'; // sora-api §1.1
/**
 * `chatgpt_account_id` and `chatgpt_plan_type` are known from ChatGPT's own tokens, where an account is personal or a
 * workspace's. For Sora's tokens, whose claim has the same name, they're inferred. If they're missing, nothing is said
 * about a workspace.
 */
const claimsSchema = v.object({
  [claim]: v.object({
    user_id: optionalId,
    chatgpt_user_id: optionalId,
    chatgpt_account_id: optionalId,
    chatgpt_plan_type: text,
  }),
});
type Claims = v.InferOutput<typeof claimsSchema>[typeof claim];

/**
 * Reads the session endpoint's body: `user.id`, or else the user in the token (sora-api §1.1). Throws `signed-out` for
 * a body without a user, usually `{}`.
 */
export function readSession(body: unknown): Session {
  const { success, output } = v.safeParse(sessionSchema, body);
  const token = success ? usable(output.accessToken) : null;
  const claims = token === null ? null : claimsIn(token);
  const named = claims?.user_id ?? claims?.chatgpt_user_id ?? null;
  const userId = (success && output.user?.id) || named;
  if (!userId) throw new ExpectedFailure('signed-out');
  const [space, plan] = [claims?.chatgpt_account_id ?? null, claims?.chatgpt_plan_type ?? null];
  const email = (success && output.user?.email) || null;
  return { who: { userId, space, plan }, token, email, isNamed: named === userId };
}

/** If the value isn't valid in a header, `fetch` would throw an error that quotes it. */
function usable(token: string | null): string | null {
  return token !== null && /^[\x20-\x7e]+$/.test(token) ? token : null;
}

/** The user in a JWT (RFC 7519 3). Only read, not verified: the site does that. */
function claimsIn(token: string): Claims | null {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return v.parse(claimsSchema, JSON.parse(atob(payload)))[claim];
  } catch {
    return null;
  }
}
