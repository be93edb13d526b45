import { createRateLimiter, retryDelay } from '../../async/rate-limiter';
import { createSerialQueue } from '../../async/serial-queue';
import type { AccountKey, SessionUser } from '../../model/account-key';
import { ExpectedFailure, fromSentFailure, isFailure } from '../../model/failure';
import { classifyResponse, type ResponseOutcome } from './classify-response';
import type { SiteClock, SiteReply, SiteRequest, Transport, Transports } from './transport';

/**
 * The site's response to one request, and whose session was used. A failure in `outcome` concerns the request
 * (`signed-out`, `token-ended`: its token was refused). Failures of the session or the connection are thrown.
 */
export type Reply = { who: SessionUser; status: number; outcome: ResponseOutcome };

/**
 * Requests a path from the site over the first transport that has the session of `account`, or anybody's session if
 * there's no `account`. With another session, or none, nothing is requested. A busy site is asked at most `tries`
 * times. Throws `signed-out`, `other-account`, `other-workspace`, what a transport throws, `not-there` if none is left,
 * the session endpoint's own `site-refused`, `site-busy`, `site-changed` or `no-access`, and the signal's reason.
 */
export type SendRequest = (
  path: string,
  account: AccountKey | null,
  signal: AbortSignal,
  tries?: number,
) => Promise<Reply>;

/** Without a user: the session couldn't be read this time. */
type Outcome = Reply | { who: null; failure: ExpectedFailure };

const maxTries = 7;
/**
 * A page instead of data is rarely temporary: a closed site responds that way, and the user is waiting to hear that.
 */
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
    // Within the queue, so that no other request is sent before the pause.
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

/**
 * If a transport is gone, signed out or has another account, the next one is used. If none is left, throws the first of
 * these reasons.
 */
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

/** Only the fields of an account that a request may contain. */
function keyOf({ id, space }: AccountKey): AccountKey {
  return space === undefined ? { id } : { id, space };
}

function outcomeOf(reply: SiteReply, now: number): Outcome {
  if (reply.who === null) return { who: null, failure: fromSentFailure(reply) };
  const { who, answer, tokenEnded } = reply;
  const ended: ResponseOutcome = { failure: new ExpectedFailure('token-ended'), again: false };
  return { who, status: answer.status, outcome: tokenEnded ? ended : classifyResponse(answer, now) };
}

/** If no transport accepts the path, it was built from an invalid value from the site. Waiting doesn't change that. */
function refusedAddress({ id, space }: AccountKey): Reply {
  const outcome: ResponseOutcome = { failure: new ExpectedFailure('site-changed', 'address'), again: false };
  return { who: { userId: id, space: space ?? null, plan: null }, status: 0, outcome };
}

function transientFailure(outcome: Outcome): ExpectedFailure | null {
  if (outcome.who === null) return outcome.failure;
  return outcome.outcome.failure !== null && outcome.outcome.again ? outcome.outcome.failure : null;
}
