import type { Scan } from '../import-types';
import type { IdIndex } from './id-index';
import type { RankedItem } from './merge-listed';

/**
 * Merges statements about one item with different IDs: a generation with another of its IDs, and a post or task that
 * is listed without its generations and so is about all of them. Returns the items that each listed item has become.
 */
export function joinIds(items: Map<string, RankedItem[]>, ids: Pick<IdIndex, 'ownersOf'>): Scan['idsOf'] {
  const moved = new Map<string, string[]>();
  for (const [id, statements] of items) {
    // A file that a list assigns to a post may be known to be one of the post's.
    const aliases = statements.flatMap((each) => (each.path === null ? [] : each.aliases));
    const owners = ids.ownersOf(id, aliases).filter((owner) => owner !== id && items.has(owner));
    if (owners.length > 0) moved.set(id, owners);
  }
  for (const [id, owners] of moved) {
    const statements = items.get(id) ?? [];
    for (const owner of owners) items.get(owner)?.push(...statements);
    // A file that a list assigns to a whole post or task doesn't belong to any of its generations.
    if (owners.length === 1 || statements.every(({ path }) => path === null)) items.delete(id);
  }
  return (id) => (items.has(id) ? [id] : (moved.get(id) ?? [id]));
}
