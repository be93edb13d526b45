import { ExpectedFailure } from '../errors';
import { judge } from './answer';
import { forgetOldest } from './forget-oldest';
import { readSession, type Session, sessionPath } from './session';
import type { SiteClock, Transport } from './transport';

/**
 * Who is signed in, as the site says over this transport; a failure that may pass is returned. Not `anew`: a proof that was made a moment
 * ago over the same transport serves too, where its token names the user, as that token goes with the call and decides whom it is for.
 * Throws `signed-out`, what the transport throws, and every failure that does not pass.
 */
export type Prove = (transport: Transport, anew: boolean, signal: AbortSignal) => Promise<Session | ExpectedFailure>;

export const jsonAccepted = { accept: 'application/json' };

/**
 * Milliseconds: a few calls in a row. Nothing tells whether the site goes by token or cookies should they disagree (sora-api §1.2), as
 * they do after somebody else has signed in: so it is asked again sooner than anybody can do that.
 */
const proofLasts = 750;
const mostProofs = 10;

export function createProve(clock: SiteClock): Prove {
  /** By the transport's name. */
  const proofs = new Map<string, { session: Session; at: number }>();
  return async (transport, anew, signal) => {
    const at = clock.now();
    const known = proofs.get(transport.name);
    if (known !== undefined && !anew && at - known.at < proofLasts) return known.session;
    proofs.delete(transport.name);
    const verdict = judge(await transport.get(sessionPath, jsonAccepted, signal), clock.now());
    if (verdict.failure !== null) {
      if (verdict.again) return verdict.failure;
      // Without this endpoint there is no site to export from, whatever else it may answer.
      throw verdict.failure.code === 'not-found' ? new ExpectedFailure('site-changed', 'session') : verdict.failure;
    }
    const session = readSession(verdict.body);
    if (session.isNamed) proofs.set(transport.name, { session, at });
    forgetOldest(proofs, mostProofs);
    return session;
  };
}
