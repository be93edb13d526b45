import type { Item, Source, SourceState } from './item';

/** The outcome of an item (docs/contract.md). */
export type ItemStatus = 'saved' | 'failed' | 'skipped';

/** Why an item was not saved (docs/contract.md). */
export const reasons = [
  'deleted',
  'moderated',
  'generation-failed',
  'not-ready',
  'no-link',
  'gone',
  'refused',
  'damaged',
  'offline',
  'no-room',
  'cancelled',
  'already-saved',
  'not-selected',
  'other-people',
  'file-missing', // listed by an import source, but in none of the chosen files
] as const;
export type Reason = (typeof reasons)[number];

/** One element of `items[]` in `library.json` (`docs/archive-format.md`). */
export type LibraryItem = Omit<Item, 'links' | 'absence' | 'preview'> & {
  sources: Source[];
  variant: string | null;
  status: ItemStatus;
  reason: Reason | null;
  /** From the bag's root. Null unless saved. */
  path: string | null;
  bytes: number | null;
  sha256: string | null;
  mediaType: string | null;
};

export type LibrarySource = { source: Source; state: SourceState; listed: number; reason: string | null };

/** What `library.json`, `report.json`, README.txt and bag-info.txt contain besides the items. */
export type LibraryHead = {
  exportedAt: string;
  generator: { name: string; version: string };
  account: { id: string; username: string | null };
  sources: LibrarySource[];
};

/** Totals of a run: listed = saved + failed + skipped, each item once. `bytes`: the saved media. */
export type LibraryCounts = { listed: number; saved: number; failed: number; skipped: number; bytes: number };
