import { ExpectedFailure, isFailure } from '../errors';
import { mismatchOf } from './account-key';
import { judge, type Verdict } from './answer';
import type { Account } from './item';
import { createPace } from './pace';
import { createProve, jsonAccepted, type Prove } from './proof';
import type { Session, Who } from './session';
import type { SiteAnswer, SiteClock, Transport, Transports } from './transport';

/**
 * What the site said to one question, and to whom. A failure in the verdict concerns what was asked for (`signed-out`: its token
 * was refused); what concerns the session or the way to the site is thrown.
 */
export type Reply = { who: Who; status: number; verdict: Verdict };

/**
 * Asks the site for a path, once it is proved over the same transport who is signed in. Another than `account`, where one is
 * given, or nobody: nothing is asked. Without an account the proof is made anew. A busy site is asked at most `tries` times.
 * Throws `signed-out`, `other-account`, `other-workspace`, what a transport throws, `not-there` when none is left, the session endpoint's own `site-refused`,
 * `site-busy`, `site-changed` or `no-access`, and the signal's reason.
 */
export type Ask = (path: string, account: Account | null, signal: AbortSignal, tries?: number) => Promise<Reply>;

/** `refused` is the session whose token got a 401: with the same token there is no use in asking again. */
type Question = { path: string; account: Account | null; refused: Session | null };

type AskDeps = { clock: SiteClock; prove: Prove };

/** Without a session: who is signed in could not be read, this time. */
type Outcome = { session: Session; status: number; verdict: Verdict } | { session: null; failure: ExpectedFailure };

const mostTries = 7;
/** A page in the place of data is seldom a passing fault: a closed site answers so, and a person waits for that word. */
const triesForPage = 3;
const firstBackOff = 1000;

export function createAsk(deps: {
  transports: Transports;
  clock: SiteClock;
  onWait: (until: number | null) => void;
}): Ask {
  const { clock } = deps;
  const pace = createPace(clock, deps.onWait);
  const prove = createProve(clock);

  async function tryOnce(question: Question, attempt: number, signal: AbortSignal): Promise<Outcome> {
    const outcome = await askOverFirstProven(await deps.transports(), question, { clock, prove }, signal);
    const passing = passingFailure(outcome);
    // Within the turn, so that no other call slips in before the waiting time.
    if (passing !== null) pace.hold(waitAfter(passing, attempt, clock));
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
      if (!tokenRefused || refused !== null) return { who: session.who, status, verdict };
      refused = session;
    }
  };
}

/** Proof and question go over the same transport; one that is gone, signed out or another's gives way to the next. */
async function askOverFirstProven(
  transports: Transport[],
  question: Question,
  deps: AskDeps,
  signal: AbortSignal,
): Promise<Outcome> {
  let unproven = new ExpectedFailure('not-there');
  for (const transport of transports) {
    try {
      return await askOver(transport, question, deps, signal);
    } catch (thrown) {
      if (!isFailure(thrown, 'not-there', 'signed-out', 'other-account', 'other-workspace')) throw thrown;
      if (unproven.code === 'not-there') unproven = thrown;
    }
  }
  throw unproven;
}

async function askOver(transport: Transport, question: Question, deps: AskDeps, signal: AbortSignal): Promise<Outcome> {
  const { path, account, refused } = question;
  const session = await deps.prove(transport, account === null || refused !== null, signal);
  if (session instanceof ExpectedFailure) return { session: null, failure: session };
  const mismatch = account === null ? null : mismatchOf(account, session.who);
  if (mismatch !== null) throw mismatch;
  if (refused !== null && session.token === refused.token) {
    return { session, status: 401, verdict: { failure: new ExpectedFailure('token-ended'), again: false } };
  }
  const authorization = session.token === null ? {} : { authorization: `Bearer ${session.token}` };
  const answer = await getOrRefusal(transport, path, { ...jsonAccepted, ...authorization }, signal);
  if (answer instanceof ExpectedFailure) return { session, status: 0, verdict: { failure: answer, again: false } };
  return { session, status: answer.status, verdict: judge(answer, deps.clock.now()) };
}

/** A path that no transport lets through was made of something odd that the site told: no waiting changes that. */
async function getOrRefusal(
  transport: Transport,
  path: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<SiteAnswer | ExpectedFailure> {
  try {
    return await transport.get(path, headers, signal);
  } catch (error) {
    if (isFailure(error, 'bad-message')) return new ExpectedFailure('site-changed', 'address');
    throw error;
  }
}

function passingFailure(outcome: Outcome): ExpectedFailure | null {
  if (outcome.session === null) return outcome.failure;
  return outcome.verdict.failure !== null && outcome.verdict.again ? outcome.verdict.failure : null;
}

/**
 * Milliseconds. A time that the site names is kept to, and lengthened when that was not enough; without one 1, 2, 4, 8, 16, 32 s, of each
 * a random part between half and all.
 */
function waitAfter({ retryAfter }: ExpectedFailure, attempt: number, clock: SiteClock): number {
  const doublings = retryAfter === null ? attempt - 1 : attempt - 2;
  return Math.max(retryAfter ?? 0, firstBackOff * 2 ** doublings * (0.5 + clock.random() / 2));
}
