import { createRateLimiter, retryDelay } from '../../async/rate-limiter';
import { createSerialQueue } from '../../async/serial-queue';
import type { AccountKey, SessionUser } from '../../model/account-key';
import { ExpectedFailure, fromSentFailure, isFailure } from '../../model/failure';
import { classifyResponse, type ResponseOutcome } from './classify-response';
import type { SiteClock, SiteReply, SiteRequest, Transport, Transports } from './transport';

/**
 * The site's response to one request, and who sent it. A failure in `outcome` concerns what was requested (`signed-out`, `token-ended`: its
 * token was refused); what concerns the session or the way to the site is thrown.
 */
export type Reply = { who: SessionUser; status: number; outcome: ResponseOutcome };

/**
 * Asks the site for a path over the first transport that has the session of `account`, or, without one, of anybody. Of another than
 * `account`, or of nobody: nothing is asked. A busy site is asked at most `tries` times.
 * Throws `signed-out`, `other-account`, `other-workspace`, what a transport throws, `not-there` when none is left, the session endpoint's own `site-refused`,
 * `site-busy`, `site-changed` or `no-access`, and the signal's reason.
 */
export type SendRequest = (
  path: string,
  account: AccountKey | null,
  signal: AbortSignal,
  tries?: number,
) => Promise<Reply>;

/** Without a user: who is signed in could not be read, this time. */
type Outcome = Reply | { who: null; failure: ExpectedFailure };

const maxTries = 7;
/** A page in the place of data is seldom a passing fault: a closed site answers so, and a person waits for that word. */
const triesForPage = 3;

export function createClient(deps: {
  transports: Transports;
  clock: SiteClock;
  onWait: (until: number | null) => void;
}): SendRequest {
  const { clock } = deps;
  const inTurn = createSerialQueue();
  const limiter = createRateLimiter(clock, deps.onWait);

  async function tryOnce(request: SiteRequest, attempt: number, signal: AbortSignal): Promise<Outcome> {
    await limiter.waitForTurn(signal);
    const outcome = await requestOverFirst(await deps.transports(), request, signal).then(
      (reply) => outcomeOf(reply, clock.now()),
      (error: unknown) => {
        if (request.account !== null && isFailure(error, 'bad-message')) return refusedAddress(request.account);
        throw error;
      },
    );
    const transient = transientFailure(outcome);
    // Within the turn, so that no other call slips in before the waiting time.
    if (transient !== null) limiter.pauseFor(retryDelay(attempt - 1, transient.retryAfter, clock));
    return outcome;
  }

  return async (path, account, signal, tries = maxTries) => {
    const request = { path, account: account === null ? null : keyOf(account) };
    for (let attempt = 1; ; attempt++) {
      const outcome: Outcome = await inTurn(() => tryOnce(request, attempt, signal), signal);
      const transient = transientFailure(outcome);
      const enough = transient?.detail === 'html' ? triesForPage : outcome.who === null ? maxTries : tries;
      if (transient !== null && attempt < enough) continue;
      if (outcome.who === null) throw outcome.failure;
      return outcome;
    }
  };
}

/** A transport that is gone, signed out or another's gives way to the next. Throws the first of these reasons when none is left. */
async function requestOverFirst(
  transports: Transport[],
  request: SiteRequest,
  signal: AbortSignal,
): Promise<SiteReply> {
  let unproven = new ExpectedFailure('not-there');
  for (const transport of transports) {
    try {
      return await transport.request(request, signal);
    } catch (thrown) {
      if (!isFailure(thrown, 'not-there', 'signed-out', 'other-account', 'other-workspace')) throw thrown;
      if (unproven.code === 'not-there') unproven = thrown;
    }
  }
  throw unproven;
}

/** No more of an account than a request may hold. */
function keyOf({ id, space }: AccountKey): AccountKey {
  return space === undefined ? { id } : { id, space };
}

function outcomeOf(reply: SiteReply, now: number): Outcome {
  if (reply.who === null) return { who: null, failure: fromSentFailure(reply) };
  const { who, answer, tokenEnded } = reply;
  const ended: ResponseOutcome = { failure: new ExpectedFailure('token-ended'), again: false };
  return { who, status: answer.status, outcome: tokenEnded ? ended : classifyResponse(answer, now) };
}

/** A path that no transport lets through was made of something odd that the site told: no waiting changes that. */
function refusedAddress({ id, space }: AccountKey): Reply {
  const outcome: ResponseOutcome = { failure: new ExpectedFailure('site-changed', 'address'), again: false };
  return { who: { userId: id, space: space ?? null, plan: null }, status: 0, outcome };
}

function transientFailure(outcome: Outcome): ExpectedFailure | null {
  if (outcome.who === null) return outcome.failure;
  return outcome.outcome.failure !== null && outcome.outcome.again ? outcome.outcome.failure : null;
}
