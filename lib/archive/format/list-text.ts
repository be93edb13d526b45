import type { LibraryItem } from '../../model/library-item';

/** Builds a list of items as text, one item at a time. */
export type ListText<Item = LibraryItem> = { start(): string; row(item: Item): string; end(): string };

/** The whole text of a short list. */
export function wholeList<Item>({ start, row, end }: ListText<Item>, items: readonly Item[]): string {
  return [start(), ...items.map(row), end()].join('');
}
