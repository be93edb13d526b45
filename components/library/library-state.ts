import type { LibraryItem } from '../../lib/archive/library';
import type { Facets } from '../../lib/catalogue/facets';
import type { Filter } from '../../lib/catalogue/filter';
import type { Order } from '../../lib/catalogue/order';

/** What the library shows. */
export type LibraryState = {
  /** What the filter leaves, in order. */
  items: readonly LibraryItem[];
  facets: Facets;
  filter: Filter;
  /** Whether it is another filter than the first. */
  filtered: boolean;
  order: Order;
  /** The item in the viewer. */
  open: LibraryItem | null;
  /** More items are on their way. */
  loading: boolean;
};

export type LibraryActions = {
  setFilter(filter: Filter): void;
  clearFilter(): void;
  setOrder(order: Order): void;
  open(item: LibraryItem): void;
  close(): void;
};

/** Where the library finds what belongs to an item. */
export type LibraryMedia = {
  /** An address that the page may load; null where there is no file. */
  url(item: LibraryItem): string | null;
  /** Addresses of WebVTT tracks for a video. */
  tracks(item: LibraryItem): readonly string[];
  /** All generations of the item's task, itself among them. */
  variants(item: LibraryItem): readonly LibraryItem[];
  /** The file of that address could not be shown. */
  onMissing(item: LibraryItem): void;
  /** What a person may do about a file that could not be shown, in words. */
  whyMissing(item: LibraryItem): string;
  /** Puts a text on the clipboard. Rejects where the browser does not allow it. */
  copy(text: string): Promise<void>;
};
