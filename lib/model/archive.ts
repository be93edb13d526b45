import type { Part } from './job';
import type { ItemRow, Media } from './ports';

/** An item with its complete, checked media. `variant` names the link it came from. */
export type ArchiveContent = { row: ItemRow; media: Media; variant: string };

/** `committed` resolves when the group survives a killed browser. It rejects with no-room. */
export type AddResult = { committed: Promise<void> };

/** Takes complete media. Allows one writer at a time. */
export type Archive = {
  /**
   * Appends a group. When it resolves, the caller may discard the group's media and add the next group. `committed`
   * settles later, for each group separately. Throws no-room.
   */
  add(group: ArchiveContent[], signal: AbortSignal): Promise<AddResult>;
  /**
   * Finds the items whose file is already there, by id and SHA-256, and marks them as saved. Returns their ids; they
   * need no download.
   */
  findExisting(rows: readonly ItemRow[], signal: AbortSignal): Promise<ReadonlySet<string>>;
  /**
   * Waits until everything added is safe, then writes what exists once (lists, report, bag files) and closes the last
   * part. Nothing can be added afterward.
   */
  finish(signal: AbortSignal): Promise<void>;
  /** Closes open files, finished or not. Keeps what was added. */
  close(): void;
};

/** The name of a part's file in private storage. */
export const partFile = ({ job, number }: Pick<Part, 'job' | 'number'>): string => `part-${job}-${number}.zip`;

/** A part whose file was lost, or whose lists describe what was lost. Its number is free again. */
export const vacated = (part: Part): Part => ({
  ...part,
  state: 'deleted',
  last: false,
  download: null,
  blockedReason: null,
});
