import { ExpectedFailure } from '../../model/failure';
import type { Source } from '../../model/item';
import type { JobOptions, Scope } from '../../model/job';
import type { JobStore, PastItem } from '../../model/ports';

/** What a scope means for a job: which lists are gone through, and the ids of what it is about. */
export type Scoped = { scope: JobOptions['scope']; sources: Source[]; selected: string[] };

/**
 * Reads a scope for an account. `leftOut` are lists that are of no concern to who wants everything; what was chosen is wanted wherever it
 * stands. What an earlier run was about is found again in the lists that told of it, and in no others. Throws
 * nothing-left when nothing of that run is remembered.
 */
export async function readScope(
  scope: Scope,
  {
    account,
    sources,
    leftOut,
    store,
  }: { account: string; sources: Source[]; leftOut: Source[]; store: Pick<JobStore, 'past'> },
): Promise<Scoped> {
  switch (scope.type) {
    case 'all':
    case 'new':
      return { scope: scope.type, sources: sources.filter((source) => !leftOut.includes(source)), selected: [] };
    case 'items':
      return { scope: 'selected', sources, selected: scope.ids };
    case 'repair':
      return { scope: 'repair', sources, selected: scope.ids };
    case 'failed':
      return again(await store.past({ failedIn: scope.job }));
    case 'parts':
      return again(await store.past({ savedIn: scope.job, parts: scope.numbers }));
  }

  function again(past: PastItem[]): Scoped {
    const own = past.filter((item) => item.account === account);
    if (own.length === 0) throw new ExpectedFailure('nothing-left');
    const told = new Set(own.flatMap((item) => item.sources));
    return {
      scope: 'again',
      sources: sources.filter((source) => told.has(source)),
      selected: own.map(({ id }) => id),
    };
  }
}
