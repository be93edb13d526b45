import type { ItemRow } from '../export/ports';
import type { LibraryItem } from './library';

/** An item as `library.json` tells it: without links. Throws for one that still waits. */
export function libraryItem({ item, ...row }: ItemRow): LibraryItem {
  const { links: _links, absence: _absence, preview: _preview, ...known } = item;
  const { sources: lists, variant, status, reason, path, bytes, sha256, mediaType } = row;
  if (status === 'pending') throw new Error(`${item.id} still waits, the lists cannot be written`);
  return { ...known, sources: lists, variant, status, reason, path, bytes, sha256, mediaType };
}
