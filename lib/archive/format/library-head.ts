import type { Job } from '../../model/job';
import type { LibraryHead } from '../../model/library-item';
import type { ArchiveDeps } from '../finish/archive-deps';

/**
 * The head of the lists. An export from the site names all lists, even those it didn't read; an import names only its
 * own sources.
 */
export function libraryHead(
  job: Job,
  exportedAt: number,
  { generator, allSources }: Pick<ArchiveDeps, 'generator' | 'allSources'>,
): LibraryHead {
  const named = job.options.origin === 'files' ? job.sources.map(({ source }) => source) : allSources;
  return {
    exportedAt: new Date(exportedAt).toISOString(),
    generator,
    account: { id: job.account.id, username: job.account.username },
    sources: named.map((source) => {
      const requested = job.sources.find((progress) => progress.source === source);
      if (requested === undefined) return { source, state: 'not-asked', listed: 0, reason: null };
      const { state, listed, reason } = requested;
      if (state === 'waiting' || state === 'listing') throw new Error(`${source} is not listed to its end`);
      return { source, state, listed, reason };
    }),
  };
}
