import type { LibraryItem } from '../../model/library-item';

/** A list of items as text that grows by one item at a time. */
export type ListText<Item = LibraryItem> = { start(): string; row(item: Item): string; end(): string };

/** The whole text of a short list. */
export function wholeList<Item>({ start, row, end }: ListText<Item>, items: readonly Item[]): string {
  return [start(), ...items.map(row), end()].join('');
}
