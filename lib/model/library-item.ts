import type { Item, Source, SourceState } from './item';

/** What became of an item (words of `docs/contract.md`). */
export type ItemStatus = 'saved' | 'failed' | 'skipped';

/** Why an item was not saved (words of `docs/contract.md`). */
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
  'file-missing', // listed by what was imported, and in none of the chosen files
] as const;
export type Reason = (typeof reasons)[number];

/** One element of `items[]` in `library.json` (`docs/archive-format.md`). */
export type LibraryItem = Omit<Item, 'links' | 'absence' | 'preview'> & {
  sources: Source[];
  variant: string | null;
  status: ItemStatus;
  reason: Reason | null;
  /** From the bag's root, `null` unless saved. */
  path: string | null;
  bytes: number | null;
  sha256: string | null;
  mediaType: string | null;
};

export type LibrarySource = { source: Source; state: SourceState; listed: number; reason: string | null };

/** Everything `library.json`, `report.json`, README.txt and bag-info say beside the items. */
export type LibraryHead = {
  exportedAt: string;
  generator: { name: string; version: string };
  account: { id: string; username: string | null };
  sources: LibrarySource[];
};

/** The run's totals: listed = saved + failed + skipped, each item once. `bytes` is the media saved. */
export type LibraryCounts = { listed: number; saved: number; failed: number; skipped: number; bytes: number };
