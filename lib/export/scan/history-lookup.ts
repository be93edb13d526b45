import type { Found } from '../../model/item';
import type { ItemRow, JobStore, Remembered } from '../../model/ports';

/** Items that the history is asked for at once. */
const batch = 500;

/** Which of these rows an account has saved, has otherwise, or failed to save, by their ids. */
export async function rememberedRows(
  rows: readonly ItemRow[],
  account: string,
  store: Pick<JobStore, 'remembered'>,
): Promise<Map<string, Remembered>> {
  const remembered = new Map<string, Remembered>();
  for (let from = 0; from < rows.length; from += batch) {
    const some = rows.slice(from, from + batch).map(foundAgain);
    for (const [id, how] of await store.remembered(account, some)) remembered.set(id, how);
  }
  return remembered;
}

/** A row as the page of its post tells it, where it stands in one. */
function foundAgain({ item, sources }: ItemRow): Found {
  const source = sources[0] ?? 'sora1-library';
  return { source, page: '', item, record: '', tells: item.postId === null ? 'generation' : 'post' };
}
