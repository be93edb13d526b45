import { ExpectedFailure, toFailure } from '../../model/failure';
import type { SourceProgress } from '../../model/job';
import type { JobStore } from '../../model/ports';
import { type ListDeps, listSources } from '../scan/list-sources';
import type { Recovery } from './recovery';
import { createFruitlessCount, reasonToEndList } from './recovery-policy';

/**
 * Lists every source of a job. Waits for failures of the session or connection to end, while listed files are still
 * downloaded. Throws what the store throws, and the signal's reason.
 */
export async function listWithRetry(
  job: string,
  recover: Recovery,
  deps: ListDeps,
  signal: AbortSignal,
): Promise<void> {
  for (const countFruitless = createFruitlessCount(); ; ) {
    try {
      return await listSources(await deps.store.get(job), deps, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof ExpectedFailure) || error.code === 'no-room' || error.code === 'store-broken') throw error;
      const { sources } = await deps.store.get(job);
      const fruitless = countFruitless(sources);
      const refused = sources.find(({ state }) => state === 'listing' || state === 'waiting');
      const reason = reasonToEndList(error.code, fruitless);
      if (reason !== null && refused) await endList(job, refused, reason, deps.store);
      else await recover(toFailure(error), { before: fruitless, blocked: true }, signal);
    }
  }
}

async function endList(job: string, { source, listed }: SourceProgress, reason: string, store: JobStore) {
  const state = listed > 0 ? 'partial' : 'unavailable';
  const progress = { state, reason, cursor: null } as const;
  await store.addPage({ job, source, found: [], progress }, () => {
    throw new Error('there is nothing to join');
  });
}
