import type { DBSchema, IDBPDatabase } from 'idb';
import type { LastScan } from '../model/estimate';
import type { FileFingerprint, FileProblem, Job, Part } from '../model/job';
import type { Diagnosed, ItemRow } from '../model/ports';
import type { ImportRow, SavedElsewhereRow } from '../model/saved-history';
import type { PastRow } from './history/past-rows';
import type { PageRow, RecordRow } from './job-rows/page-rows';
import type { JournalRow } from './journal/journal-row';

/** `problems`: what is wrong with a chosen file or with entries of it. */
export type ImportFileRow = FileFingerprint & { job: string; problems?: Omit<FileProblem, 'path'>[] | undefined };

export interface Schema extends DBSchema {
  jobs: { key: string; value: Job; indexes: { started: number } };
  parts: { key: [string, number]; value: Part };
  /** The state of each item. Only the journal says whether an item is saved (`job-index.ts`). */
  items: { key: [string, string]; value: ItemRow };
  /** What each page listed. A later page overrides an earlier one. */
  pages: { key: [string, number]; value: PageRow };
  siteRecords: { key: [string, number]; value: RecordRow };
  /** What is safe in each part. */
  journal: { key: [string, number, number]; value: JournalRow };
  /** The items that a job of scope `again`, `selected` or `repair` covers. */
  selected: { key: [string, string]; value: { job: string; id: string; found: boolean } };
  /** The files that a job of origin `files` builds its archive from. */
  importFiles: { key: [string, string]; value: ImportFileRow };
  /** What is remembered of items after their job has ended. */
  past: { key: [account: string, bucket: number]; value: PastRow };
  /** Items that the user has saved elsewhere, by import source (`already-saved-items.ts`). */
  savedElsewhere: {
    key: [account: string, kind: string, name: string, id: string];
    value: SavedElsewhereRow;
    indexes: { id: [string, string]; savedIds: [string, string] };
  };
  /** The import sources: exports, histories, folders of other tools. */
  imports: { key: [account: string, kind: string, name: string]; value: ImportRow };
  /** What an account's lists held at the last complete scan. */
  scans: { key: string; value: LastScan };
  /** Diagnoses of responses that lost data, from the last job. */
  diagnoses: { key: string; value: { job: string; diagnosis: Diagnosed[] } };
}

export type Database = IDBPDatabase<Schema>;
