import { ExpectedFailure, type FailureCode, toFailure } from '../../model/failure';
import type { SourceProgress } from '../../model/job';
import type { JobStore } from '../../model/ports';
import type { Recovery } from '../job/recovery';
import { type ListDeps, listSources } from './list-sources';

/** So often in a row a list is refused although the site answers this session otherwise; then it is given up, and the others go on. */
const maxRefusals = 6;
/** What is then noted of a list: a token that is taken elsewhere is not what it was refused for. */
const refusals: Partial<Record<FailureCode, FailureCode>> = {
  'site-refused': 'site-refused',
  'token-ended': 'no-access',
  'signed-out': 'no-access',
  // No waiting changes these, unless the browser was only in the middle of something.
  'bad-message': 'bad-message',
  bug: 'bug',
};

/**
 * Lists every source of a job, waiting out what concerns the session or the way to the site; files that are listed go on coming
 * meanwhile. Throws what the store throws, and the signal's reason.
 */
export async function listWithRetry(
  job: string,
  deps: ListDeps & { recover: Recovery },
  signal: AbortSignal,
): Promise<void> {
  for (let vain = 0, reached = ''; ; ) {
    try {
      return await listSources(await deps.store.get(job), deps, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof ExpectedFailure) || error.code === 'no-room' || error.code === 'store-broken') throw error;
      const stands = (await deps.store.get(job)).sources;
      vain = JSON.stringify(stands) === reached ? vain + 1 : 0;
      reached = JSON.stringify(stands);
      const refused = stands.find(({ state }) => state === 'listing' || state === 'waiting');
      const reason = refusals[error.code];
      if (vain >= maxRefusals && reason && refused) await abandon(job, refused, reason, deps.store);
      else await deps.recover(toFailure(error), { before: vain, blocked: true }, signal);
    }
  }
}

async function abandon(job: string, { source, listed }: SourceProgress, reason: string, store: JobStore) {
  const state = listed > 0 ? 'partial' : 'unavailable';
  const progress = { state, reason, cursor: null } as const;
  await store.addPage({ job, source, found: [], progress }, () => {
    throw new Error('there is nothing to join');
  });
}
