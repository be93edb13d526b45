import { mismatchOf } from '../../model/account-key';
import { ExpectedFailure, isFailure, toSentFailure } from '../../model/failure';
import { classifyResponse } from './classify-response';
import { mePath, readProfile } from './read-me';
import { readSession, type Session, sessionPath } from './session';
import type { SiteAnswer, SiteClock, Transport } from './transport';

/** One GET of the site with the person's cookies. Throws what `Transport.request` throws of the way to the site. */
export type Get = (path: string, headers: Record<string, string>, signal: AbortSignal) => Promise<SiteAnswer>;

const jsonAccepted = { accept: 'application/json' };

/**
 * Milliseconds: a few calls in a row. Nothing tells whether the site goes by token or cookies should they disagree (sora-api §1.2), as
 * they do after somebody else has signed in: so it is asked again sooner than anybody can do that.
 */
const checkLastsMs = 750;

/**
 * Makes requests with the session that it reads itself. The token, and all else that the session endpoint says, never leaves it: what it
 * gives back names the user's ID, workspace and plan. Before a request goes out, its account is compared with the session's user. A session
 * that was read a moment ago serves again where its token names the user, for the token goes with the call and decides whom it is for;
 * not for a request without an account, which asks who is there. A refused token is read once more, and another one is tried once.
 */
export function createSessionClient(get: Get, clock: Pick<SiteClock, 'now' | 'monotonic'>): Transport['request'] {
  let checked: { session: Session; at: number } | null = null;

  /** Throws failures that do not pass; returns those that may. */
  const check = async (signal: AbortSignal): Promise<Session | ExpectedFailure> => {
    const at = clock.monotonic();
    checked = null;
    const outcome = classifyResponse(await get(sessionPath, jsonAccepted, signal), clock.now());
    if (outcome.failure !== null) {
      if (outcome.again) return outcome.failure;
      // Without this endpoint there is no site to export from, whatever else it may answer.
      throw outcome.failure.code === 'not-found' ? new ExpectedFailure('site-changed', 'session') : outcome.failure;
    }
    const session = readSession(outcome.body);
    if (session.isNamed) checked = { session, at };
    return session;
  };

  const lately = (): Session | null => {
    return checked !== null && clock.monotonic() - checked.at < checkLastsMs ? checked.session : null;
  };

  return async ({ path, account }, signal) => {
    let session = (account === null ? null : lately()) ?? (await check(signal));
    for (let refused: SiteAnswer | null = null; ; ) {
      if (session instanceof ExpectedFailure) return { who: null, ...toSentFailure(session) };
      const mismatch = account === null ? null : mismatchOf(account, session.who);
      if (mismatch !== null) throw mismatch;

      const { token, who } = session;
      const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
      const answer = await get(path, { ...jsonAccepted, ...authorization }, signal);
      const reply = { who, answer: withoutPersonal(path, answer, session), tokenEnded: false };
      if (refused !== null || !isFailure(classifyResponse(answer, clock.now()).failure, 'signed-out')) return reply;
      refused = answer;
      session = await check(signal);
      if (!(session instanceof ExpectedFailure) && session.token === token) {
        return { ...reply, who: session.who, tokenEnded: true };
      }
    }
  };
}

/** The answer without what nobody outside needs: the token and the email address of the session, and most of what `me` says. */
function withoutPersonal(path: string, answer: SiteAnswer, { token, email }: Session): SiteAnswer {
  const secrets = [token, email].filter((secret) => secret !== null);
  const narrowed = path === mePath ? narrowedMe(answer) : answer.body;
  return { ...answer, body: secrets.reduce((text, secret) => text.replaceAll(secret, ''), narrowed) };
}

/** An answer that is no JSON is a refusal in front of the site, and judged by its words. */
function narrowedMe({ status, body }: SiteAnswer): string {
  if (status < 200 || status > 299) return body;
  try {
    return JSON.stringify({ profile: readProfile(JSON.parse(body)) });
  } catch {
    return body;
  }
}
