import type { ItemRow, Media } from './ports';

/** Complete, checked media of one item, with the link that was used. */
export type ArchiveContent = { row: ItemRow; media: Media; variant: string };

/** A group that was added. `committed` resolves when the group survives a killed browser, and rejects with no-room. */
export type AddResult = { committed: Promise<void> };

/** Where complete media goes. One writer at a time. */
export type Archive = {
  /**
   * Appends a group. When it resolves, the group's media is not needed any more, and another group may be added. `committed` settles for each
   * group by itself. Throws no-room.
   */
  add(group: ArchiveContent[], signal: AbortSignal): Promise<AddResult>;
  /**
   * Finds which of these items are there already, by their id and the SHA-256 of their file, and need not be fetched. When it resolves,
   * these are saved.
   */
  findExisting(rows: readonly ItemRow[], signal: AbortSignal): Promise<ReadonlySet<string>>;
  /**
   * Closes the last part with everything that stands once (lists, report, bag), when all that was added is safe. Nothing can be added
   * afterwards.
   */
  finish(signal: AbortSignal): Promise<void>;
  /** Lets go of open files, finished or not. What was added stays. */
  close(): void;
};
