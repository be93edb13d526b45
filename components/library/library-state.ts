import type { Facets } from '../../lib/library-index/facets';
import type { Filter } from '../../lib/library-index/item-filter';
import type { KnownItem } from '../../lib/library-index/library-card';
import type { Order } from '../../lib/library-index/sort-order';

/** What the library shows. */
export type LibraryState = {
  /** The items that match the filter, in order. */
  items: readonly KnownItem[];
  /** The time each item is sorted by, by its ID; undated items are missing. Null if the items aren't sorted by time. */
  times: ReadonlyMap<string, number> | null;
  facets: Facets;
  filter: Filter;
  /** Whether the filter differs from the initial one. */
  filtered: boolean;
  order: Order;
  /** The item in the viewer. */
  open: KnownItem | null;
  /** More items are being loaded. */
  loading: boolean;
  /** No items could be read, so nobody knows whether there are any. */
  unread?: boolean;
};

export type LibraryActions = {
  setFilter(filter: Filter): void;
  clearFilter(): void;
  setOrder(order: Order): void;
  open(item: KnownItem): void;
  close(): void;
};

/** The selected items, if items can be selected. */
export type GridSelection = {
  selected: ReadonlySet<string>;
  /** `range`: from the last one to this one. */
  onPick(item: KnownItem, range: boolean): void;
};

/**
 * A file that has to be downloaded before it can be shown: a small picture of it, or the whole file. Both reject if it
 * can't be downloaded.
 */
export type RemoteFile = { picture(): Promise<string>; whole(): Promise<string> };

/** Where the library finds an item's files. */
export type LibraryMedia = {
  /** What can be downloaded for an item without a local file; null if nothing can. */
  remote?(item: KnownItem): RemoteFile | null;
  /** A URL that the page may load; null if there's no file. */
  url(item: KnownItem): string | null;
  /** URLs of WebVTT tracks for a video. */
  tracks(item: KnownItem): readonly string[];
  /** All generations of the item's task, including the item. */
  variants(item: KnownItem): readonly KnownItem[];
  /** Whether the file may have another name than `url` said. If so, `url` says that one from now on. */
  tryOtherName?(item: KnownItem): boolean;
  /** There's no file at that URL. */
  onMissing(item: KnownItem): void;
  /** What users can do about a missing file, as text. */
  whyMissing(item: KnownItem): string;
  /** Copies a text to the clipboard. Rejects if the browser doesn't allow it. */
  copy(text: string): Promise<void>;
};
