import type { LibraryItem } from '../../model/library-item';
import type { ItemRow } from '../../model/ports';

/** The facts of an item, without its outcome and links. */
export function libraryFacts({ item, sources }: Pick<ItemRow, 'item' | 'sources'>) {
  const { links: _links, absence: _absence, preview: _preview, ...known } = item;
  return { ...known, sources };
}

/** An item as written to `library.json`. Throws if it is still pending. */
export function libraryItem(row: ItemRow): LibraryItem {
  const { variant, status, reason, path, bytes, sha256, mediaType } = row;
  if (status === 'pending') throw new Error(`${row.id} still waits, the lists cannot be written`);
  return { ...libraryFacts(row), variant, status, reason, path, bytes, sha256, mediaType };
}
