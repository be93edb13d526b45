import type { ListFault } from '../../lib/import/import-source';
import type { Failure } from '../../lib/model/failure';
import type { ImportRow, MissingFiles } from '../../lib/model/saved-history';

/** What became of one thing that was recognised. */
export type AddedSource = { name: string; count: number; absent: MissingFiles; ofOther: boolean };

/** What the section shows of what a person has chosen last. */
export type AddingState =
  | { type: 'idle' }
  | { type: 'reading' }
  | { type: 'done'; results: AddedSource[]; unreadable: { name: string; fault: ListFault }[]; unrecognized: number }
  | { type: 'failed'; failure: Failure };

/** What a person has already: where it was found, the latest first. */
export type AlreadySavedState = { imports: readonly ImportRow[]; work: AddingState };

export type AlreadySavedActions = {
  choose(files: File[]): void;
  drop(dropped: DataTransfer): void;
  cancel(): void;
  forget(from: ImportRow): void;
  saveHistory(): void;
};
