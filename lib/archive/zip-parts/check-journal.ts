import { ExpectedFailure } from '../../model/failure';
import type { Part } from '../../model/job';
import type { JobStore } from '../../model/ports';

/**
 * Throws store-damaged if journaled entries lie beyond the part's stored size. Both are written in one transaction,
 * and truncating the part would lose saved media.
 */
export async function checkJournal(part: Part, store: Pick<JobStore, 'entries'>): Promise<void> {
  for await (const { offset, bytes } of store.entries(part.job, part.number)) {
    if (offset + bytes > part.bytes) throw new ExpectedFailure('store-damaged', `parts bytes of ${part.number}`);
  }
}
