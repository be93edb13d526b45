import { mismatchOf } from '../../model/account-key';
import { ExpectedFailure, isFailure, toSentFailure } from '../../model/failure';
import { classifyResponse } from './classify-response';
import { mePath, readProfile } from './read-me';
import { readSession, type Session, sessionPath } from './session';
import type { SiteAnswer, SiteClock, Transport } from './transport';

/** A GET request to the site with the user's cookies. Throws what `Transport.request` throws for the connection. */
export type Get = (path: string, headers: Record<string, string>, signal: AbortSignal) => Promise<SiteAnswer>;

const jsonAccepted = { accept: 'application/json' };

/**
 * Milliseconds: enough for a few requests in a row. If token and cookies disagree, as after another user has signed in,
 * it's unknown which of them the site uses (sora-api §1.2). So the session is read again before anybody could sign in.
 */
const checkLastsMs = 750;

/**
 * Sends requests with the session that it reads itself. The token and most of the session never leave it: results only
 * contain the user's ID, workspace and plan. Before a request, its account is compared with the session's user. A
 * recently read session is reused if its token names the user, because the token is sent with the request and decides
 * whose it is. It isn't reused for a request without an account, which asks who is signed in. If a token is refused,
 * the session is read once more, and a new token is tried once.
 */
export function createSessionClient(get: Get, clock: Pick<SiteClock, 'now' | 'monotonic'>): Transport['request'] {
  let checked: { session: Session; at: number } | null = null;

  /** Throws permanent failures and returns temporary ones. */
  const check = async (signal: AbortSignal): Promise<Session | ExpectedFailure> => {
    const at = clock.monotonic();
    checked = null;
    const outcome = classifyResponse(await get(sessionPath, jsonAccepted, signal), clock.now());
    if (outcome.failure !== null) {
      if (outcome.again) return outcome.failure;
      // Without this endpoint there's no site to export from, whatever else responds.
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

/** The response without what other components don't need: the session's token and email address, and most of `me`. */
function withoutPersonal(path: string, answer: SiteAnswer, { token, email }: Session): SiteAnswer {
  const secrets = [token, email].filter((secret) => secret !== null);
  const narrowed = path === mePath ? narrowedMe(answer) : answer.body;
  return { ...answer, body: secrets.reduce((text, secret) => text.replaceAll(secret, ''), narrowed) };
}

/** A response that isn't JSON is a refusal in front of the site, and classified by its text. */
function narrowedMe({ status, body }: SiteAnswer): string {
  if (status < 200 || status > 299) return body;
  try {
    return JSON.stringify({ profile: readProfile(JSON.parse(body)) });
  } catch {
    return body;
  }
}
