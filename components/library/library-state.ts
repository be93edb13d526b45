import type { Facets } from '../../lib/library-index/facets';
import type { Filter } from '../../lib/library-index/item-filter';
import type { KnownItem } from '../../lib/library-index/library-card';
import type { Order } from '../../lib/library-index/sort-order';

/** What the library shows. */
export type LibraryState = {
  /** What the filter leaves, in order. */
  items: readonly KnownItem[];
  /** The time at which each item stands, by its ID; undated items are missing. Null in an order other than by time. */
  times: ReadonlyMap<string, number> | null;
  facets: Facets;
  filter: Filter;
  /** Whether it is another filter than the first. */
  filtered: boolean;
  order: Order;
  /** The item in the viewer. */
  open: KnownItem | null;
  /** More items are on their way. */
  loading: boolean;
};

export type LibraryActions = {
  setFilter(filter: Filter): void;
  clearFilter(): void;
  setOrder(order: Order): void;
  open(item: KnownItem): void;
  close(): void;
};

/** Items that are picked, where they can be. */
export type GridSelection = {
  selected: ReadonlySet<string>;
  /** `range`: from the last one to this. */
  onPick(item: KnownItem, range: boolean): void;
};

/** A file that must be fetched before it can be shown: a small picture of it, or the whole. Both reject when it cannot be had. */
export type RemoteFile = { picture(): Promise<string>; whole(): Promise<string> };

/** Where the library finds what belongs to an item. */
export type LibraryMedia = {
  /** What is not at hand, and can be fetched; null where there is nothing. */
  remote?(item: KnownItem): RemoteFile | null;
  /** An address that the page may load; null where there is no file. */
  url(item: KnownItem): string | null;
  /** Addresses of WebVTT tracks for a video. */
  tracks(item: KnownItem): readonly string[];
  /** All generations of the item's task, itself among them. */
  variants(item: KnownItem): readonly KnownItem[];
  /** The file of that address could not be shown. */
  onMissing(item: KnownItem): void;
  /** What a person may do about a file that could not be shown, in words. */
  whyMissing(item: KnownItem): string;
  /** Puts a text on the clipboard. Rejects where the browser does not allow it. */
  copy(text: string): Promise<void>;
};
