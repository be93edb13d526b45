import { ExpectedFailure } from '../../model/failure';
import type { Source } from '../../model/item';
import type { JobOptions, Scope } from '../../model/job';
import type { JobStore, PastItem } from '../../model/ports';

/** What a scope means for a job: the lists to read, and the ids it covers. */
export type ResolvedScope = { scope: JobOptions['scope']; sources: Source[]; selected: string[] };

/**
 * Resolves a scope for an account. `leftOut`: lists that are only skipped if the user wants everything, because
 * selected items may be in any list. The items of an earlier run are only searched in the lists that had them. Throws
 * nothing-left if nothing of that run is remembered.
 */
export async function resolveScope(
  scope: Scope,
  {
    account,
    sources,
    leftOut,
    store,
  }: { account: string; sources: Source[]; leftOut: Source[]; store: Pick<JobStore, 'pastItems'> },
): Promise<ResolvedScope> {
  switch (scope.type) {
    case 'all':
    case 'new':
      return { scope: scope.type, sources: sources.filter((source) => !leftOut.includes(source)), selected: [] };
    case 'items':
      return { scope: 'selected', sources, selected: scope.ids };
    case 'repair':
      return { scope: 'repair', sources, selected: scope.ids };
    case 'failed':
      return again(await store.pastItems({ failedIn: scope.job }));
    case 'parts':
      return again(await store.pastItems({ savedIn: scope.job, parts: scope.numbers }));
  }

  function again(past: PastItem[]): ResolvedScope {
    const own = past.filter((item) => item.account === account);
    if (own.length === 0) throw new ExpectedFailure('nothing-left');
    const listedIn = new Set(own.flatMap((item) => item.sources));
    return {
      scope: 'again',
      sources: sources.filter((source) => listedIn.has(source)),
      selected: own.map(({ id }) => id),
    };
  }
}
