import { ExpectedFailure } from '../../model/failure';
import type { Part } from '../../model/job';
import type { JobStore } from '../../model/ports';

/**
 * Throws store-damaged where the journal tells of entries beyond what the part is said to hold: both are written at once, and cut back
 * to the shorter of them the part would lose what is saved.
 */
export async function checkJournal(part: Part, store: Pick<JobStore, 'entries'>): Promise<void> {
  for await (const { offset, bytes } of store.entries(part.job, part.number)) {
    if (offset + bytes > part.bytes) throw new ExpectedFailure('store-damaged', `parts bytes of ${part.number}`);
  }
}
