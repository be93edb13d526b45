import type { ListedItem } from '../../model/item';
import type { ItemRow, JobStore, KnownOutcome } from '../../model/ports';

/** Items per history request. */
const batch = 500;

/** Outcomes of these rows in an account by item id: saved here or elsewhere, or failed. */
export async function lookUpHistory(
  rows: readonly ItemRow[],
  account: string,
  store: Pick<JobStore, 'knownOutcomes'>,
): Promise<Map<string, KnownOutcome>> {
  const outcomes = new Map<string, KnownOutcome>();
  for (let from = 0; from < rows.length; from += batch) {
    const some = rows.slice(from, from + batch).map(findAgain);
    for (const [id, how] of await store.knownOutcomes(account, some)) outcomes.set(id, how);
  }
  return outcomes;
}

/** A row as a listed item, in the form in which the page of its post lists it. */
function findAgain({ item, sources }: ItemRow): ListedItem {
  const source = sources[0] ?? 'sora1-library';
  return { source, page: '', item, record: '', recordKind: item.postId === null ? 'generation' : 'post' };
}
