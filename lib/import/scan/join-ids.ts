import type { Scan } from '../import-types';
import type { IdIndex } from './id-index';
import type { RankedItem } from './merge-listed';

/**
 * Joins statements about one item under different IDs: of a generation under another of its IDs, and of a post or a task that a list names without
 * its generations, which all of these are about. Returns which items the item of a list has become.
 */
export function joinIds(items: Map<string, RankedItem[]>, ids: Pick<IdIndex, 'ownersOf'>): Scan['idsOf'] {
  const moved = new Map<string, string[]>();
  for (const id of items.keys()) {
    const owners = ids.ownersOf(id).filter((owner) => owner !== id && items.has(owner));
    if (owners.length > 0) moved.set(id, owners);
  }
  for (const [id, owners] of moved) {
    const statements = items.get(id) ?? [];
    for (const owner of owners) items.get(owner)?.push(...statements);
    // A file that a list calls a whole post's or task's is none of its generations'.
    if (owners.length === 1 || statements.every(({ path }) => path === null)) items.delete(id);
  }
  return (id) => (items.has(id) ? [id] : (moved.get(id) ?? [id]));
}
