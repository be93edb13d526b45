import { ExpectedFailure, isFailure } from '../errors';
import { judge, type Verdict } from './answer';
import type { Account } from './item';
import { createPace } from './pace';
import { readSession, type Session, sessionPath } from './session';
import type { SiteClock, Transport, Transports } from './transport';

/**
 * What the site said to one question, and to whom. A failure in the verdict concerns what was asked for (`signed-out`: its token
 * was refused); what concerns the session or the way to the site is thrown.
 */
export type Reply = { userId: string; status: number; verdict: Verdict };

/**
 * Asks the site for a path, after reading over the same transport who is signed in. Another user than `account`, where one is
 * given, or none: nothing is asked. A busy site is asked at most `tries` times.
 * Throws `signed-out`, `other-account`, `offline`, `not-there` when no transport is left, the session endpoint's own `site-refused`,
 * `site-busy`, `site-changed` or `no-access`, and the signal's reason.
 */
export type Ask = (path: string, account: Account | null, signal: AbortSignal, tries?: number) => Promise<Reply>;

/** `refused` is the session whose token got a 401: with the same token there is no use in asking again. */
type Question = { path: string; account: Account | null; refused: Session | null };

/** Without a session: who is signed in could not be read, this time. */
type Outcome = { session: Session; status: number; verdict: Verdict } | { session: null; failure: ExpectedFailure };

const mostTries = 6;
/** A page in the place of data is seldom a passing fault: a closed site answers so, and a person waits for that word. */
const triesForPage = 3;
const firstBackOff = 2000;

export function createAsk(deps: {
  transports: Transports;
  clock: SiteClock;
  onWait: (until: number | null) => void;
}): Ask {
  const { transports, clock } = deps;
  const pace = createPace(clock, deps.onWait);

  async function tryOnce(question: Question, attempt: number, signal: AbortSignal): Promise<Outcome> {
    const outcome = await askOverFirstProven(await transports(), question, clock, signal);
    const passing = passingFailure(outcome);
    // Within the turn, so that no other call slips in before the waiting time.
    if (passing !== null) pace.hold(Math.max(passing.retryAfter ?? 0, backOff(attempt, clock)));
    return outcome;
  }

  return async (path, account, signal, tries = mostTries) => {
    let refused: Session | null = null;
    for (let attempt = 1; ; attempt++) {
      const question: Question = { path, account, refused };
      const outcome: Outcome = await pace.turn(() => tryOnce(question, attempt, signal), signal);
      const passing = passingFailure(outcome);
      const enough = passing?.detail === 'html' ? triesForPage : outcome.session === null ? mostTries : tries;
      if (passing !== null && attempt < enough) continue;
      if (outcome.session === null) throw outcome.failure;
      const { session, status, verdict } = outcome;
      const tokenRefused = verdict.failure !== null && isFailure(verdict.failure, 'signed-out');
      if (!tokenRefused || refused !== null) return { userId: session.userId, status, verdict };
      refused = session;
    }
  };
}

/** Proof and question go over the same transport; one that is gone, signed out or another's gives way to the next. */
async function askOverFirstProven(
  transports: Transport[],
  question: Question,
  clock: SiteClock,
  signal: AbortSignal,
): Promise<Outcome> {
  let unproven = new ExpectedFailure('not-there');
  for (const transport of transports) {
    try {
      return await askOver(transport, question, clock, signal);
    } catch (thrown) {
      if (!isFailure(thrown, 'not-there', 'signed-out', 'other-account')) throw thrown;
      if (unproven.code === 'not-there') unproven = thrown;
    }
  }
  throw unproven;
}

async function askOver(
  transport: Transport,
  { path, account, refused }: Question,
  clock: SiteClock,
  signal: AbortSignal,
): Promise<Outcome> {
  const accept = { accept: 'application/json' };
  const proof = judge(await transport.get(sessionPath, accept, signal), clock.now());
  if (proof.failure !== null && proof.again) return { session: null, failure: proof.failure };
  const session = provenBy(proof);
  if (account !== null && session.userId !== account.id) throw new ExpectedFailure('other-account');
  if (refused !== null && session.token === refused.token) {
    return { session, status: 401, verdict: { failure: new ExpectedFailure('token-ended'), again: false } };
  }
  const headers = session.token === null ? accept : { ...accept, authorization: `Bearer ${session.token}` };
  const answer = await transport.get(path, headers, signal);
  return { session, status: answer.status, verdict: judge(answer, clock.now()) };
}

function provenBy(proof: Verdict): Session {
  if (proof.failure === null) return readSession(proof.body);
  // Without this endpoint there is no site to export from, whatever else it may answer.
  throw proof.failure.code === 'not-found' ? new ExpectedFailure('site-changed', 'session') : proof.failure;
}

function passingFailure(outcome: Outcome): ExpectedFailure | null {
  if (outcome.session === null) return outcome.failure;
  return outcome.verdict.failure !== null && outcome.verdict.again ? outcome.verdict.failure : null;
}

/** Milliseconds: 2, 4, 8, 16, 32 s, of each a random part between half and all. */
function backOff(attempt: number, clock: SiteClock): number {
  return firstBackOff * 2 ** (attempt - 1) * (0.5 + clock.random() / 2);
}
