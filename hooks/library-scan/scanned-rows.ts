import { createKnownItems, type KnownItems } from '../../lib/library-index/known-items';
import type { KnownItem } from '../../lib/library-index/library-card';
import type { ItemRow } from '../../lib/model/ports';

/** The rows that a scan has found so far, by ID, and which of them the user already has. */
export type ScannedRows = {
  /** Adds a page. Returns whether it's the first one. */
  add(rows: readonly ItemRow[], saved: readonly string[]): boolean;
  replaceSaved(ids: readonly string[]): void;
  row(id: string): ItemRow | null;
  /** Everything found so far, as an index. */
  toKnownItems(): KnownItems<KnownItem>;
};

export function createScannedRows(): ScannedRows {
  const rows = new Map<string, ItemRow>();
  let saved = new Set<string>();
  return {
    add(found, ids) {
      for (const row of found) rows.set(row.id, row);
      for (const id of ids) saved.add(id);
      return rows.size === found.length;
    },
    replaceSaved(ids) {
      saved = new Set(ids);
    },
    row: (id) => rows.get(id) ?? null,
    toKnownItems() {
      const known = createKnownItems<KnownItem>();
      known.add([...rows.values()].map((row) => knownItem(row, saved.has(row.id))));
      return known;
    },
  };
}

/** A row as the library views need it. Items whose file Sora no longer has may also be `had`. */
function knownItem({ item, ...row }: ItemRow, had: boolean): KnownItem {
  const { links: _links, absence: _absence, preview: _preview, ...facts } = item;
  const { sources, variant, path, sha256, mediaType } = row;
  const status = had ? 'had' : row.status;
  const reason = had ? null : row.reason;
  return { ...facts, sources, variant, status, reason, path, sha256, mediaType, bytes: item.links[0]?.bytes ?? null };
}
