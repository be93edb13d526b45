import type { Entry, LibraryItem } from './expected-item';

/** Merges what all lists say about each item. */
export function joinEntries(entries: readonly Entry[]): LibraryItem[] {
  const items = new Map<string, LibraryItem>();
  for (const { item } of entries) {
    const known = items.get(item.id);
    items.set(item.id, known === undefined ? item : join(known, item));
  }
  return [...items.values()];
}

/** Lists agree on what both have. What the first lacks comes from the second. */
function join(first: LibraryItem, second: LibraryItem): LibraryItem {
  const reported = Object.fromEntries(Object.entries(first).filter(([, value]) => value !== null));
  const absence = first.absence === null || second.absence === null ? null : first.absence;
  return {
    ...second,
    ...reported,
    lists: union(first.lists, second.lists),
    folders: union(first.folders, second.folders),
    characters: union(first.characters, second.characters),
    beside: union(first.beside, second.beside),
    own: first.own || second.own,
    status: absence === null ? 'saved' : 'skipped',
    absence,
  };
}

function union<T>(some: readonly T[], others: readonly T[]): T[] {
  return [...new Set([...some, ...others])];
}
