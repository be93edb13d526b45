import type { ListFault } from '../../lib/import/import-source';
import type { Failure } from '../../lib/model/failure';
import type { ImportRow, MissingFiles } from '../../lib/model/saved-history';

/** The result for one recognized source. */
export type AddedSource = { name: string; count: number; absent: MissingFiles; ofOther: boolean };

/** What the section shows for the last chosen files. */
export type AddingState =
  | { type: 'idle' }
  | { type: 'reading' }
  | { type: 'done'; results: AddedSource[]; unreadable: { name: string; fault: ListFault }[]; unrecognized: number }
  | { type: 'failed'; failure: Failure };

/** The already saved items: the sources they were found in, latest first. */
export type AlreadySavedState = { imports: readonly ImportRow[]; work: AddingState };

export type AlreadySavedActions = {
  choose(files: File[]): void;
  drop(dropped: DataTransfer): void;
  cancel(): void;
  forget(from: ImportRow): void;
  saveHistory(): void;
};
