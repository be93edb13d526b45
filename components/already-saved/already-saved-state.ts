import type { Absent, ListFault } from '../../lib/import/import-source';
import type { Failure } from '../../lib/model/failure';
import type { ImportRow } from '../../lib/model/saved-history';

/** What became of one thing that was recognised. */
export type HaveResult = { name: string; count: number; absent: Absent; ofOther: boolean };

/** What the section shows of what a person has chosen last. */
export type HaveWork =
  | { type: 'idle' }
  | { type: 'reading' }
  | { type: 'done'; results: HaveResult[]; unreadable: { name: string; fault: ListFault }[] }
  | { type: 'failed'; failure: Failure };

/** What a person has already: where it was found, the latest first. */
export type HaveState = { imports: readonly ImportRow[]; work: HaveWork };

export type HaveActions = {
  choose(files: File[]): void;
  drop(dropped: DataTransfer): void;
  cancel(): void;
  forget(from: ImportRow): void;
  saveHistory(): void;
};
