import type { ImportSource, SavedElsewhere } from '../import/import-source';

/** Where files that a person has besides were found; of one name there is one, to which more of it is added. */
export type ImportRow = Pick<ImportSource, 'kind' | 'name' | 'madeAt'> & {
  account: string;
  /** How many items it has. */
  items: number;
  /** Milliseconds since 1970: when it was added last. */
  addedAt: number;
};

/** One item that is at hand there. `savedAs` as for items of ended jobs. */
export type SavedElsewhereRow = Pick<ImportRow, 'account' | 'kind' | 'name'> &
  Pick<SavedElsewhere, 'id' | 'isPost' | 'bytes' | 'sha256'> & { savedAs: [account: string, id: string][] };

/** What is remembered of files that a person has, apart from jobs. The engine alone writes it. */
export type SavedHistory = {
  /** Adds what was found; what is known of it already stays. Throws no-room. */
  add(account: string, found: Pick<ImportSource, 'kind' | 'name' | 'madeAt' | 'has'>, at: number): Promise<ImportRow>;
  /** Forgets what was found there, and nothing else. */
  forget(from: Pick<ImportRow, 'account' | 'kind' | 'name'>): Promise<void>;
};
