import type { ItemRow, Media } from '../export/ports';

/** Complete, checked media of one item, with the link that was used. */
export type Content = { row: ItemRow; media: Media; variant: string };

/** Where complete media goes. One writer at a time. */
export type Archive = {
  /** Appends a group; when it resolves, the group survives a killed browser. Throws no-room. */
  add(group: Content[], signal: AbortSignal): Promise<void>;
  /**
   * Tells which of these items are there already, by their id and the SHA-256 of their file, and need not be fetched. When it resolves,
   * these are saved.
   */
  keep(rows: readonly ItemRow[], signal: AbortSignal): Promise<ReadonlySet<string>>;
  /** Closes the last part with everything that stands once (lists, report, bag). Nothing can be added afterwards. */
  finish(signal: AbortSignal): Promise<void>;
  /** Lets go of open files, finished or not. What was added stays. */
  release(): void;
};
