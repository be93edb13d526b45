import type { LibraryItem } from '../../model/library-item';
import type { ItemRow } from '../../model/ports';

/** What is known of an item beside what became of it, without its links. */
export function libraryFacts({ item, sources }: Pick<ItemRow, 'item' | 'sources'>) {
  const { links: _links, absence: _absence, preview: _preview, ...known } = item;
  return { ...known, sources };
}

/** An item as `library.json` tells it. Throws for one that still waits. */
export function libraryItem(row: ItemRow): LibraryItem {
  const { variant, status, reason, path, bytes, sha256, mediaType } = row;
  if (status === 'pending') throw new Error(`${row.id} still waits, the lists cannot be written`);
  return { ...libraryFacts(row), variant, status, reason, path, bytes, sha256, mediaType };
}
