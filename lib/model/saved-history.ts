import type { Earlier, Had } from '../import/import-source';

/** Where files that a person has besides were found; of one name there is one, to which more of it is added. */
export type ImportRow = Pick<Earlier, 'kind' | 'name' | 'madeAt'> & {
  account: string;
  /** How many items it has. */
  items: number;
  /** Milliseconds since 1970: when it was added last. */
  addedAt: number;
};

/** One item that is at hand there. `savedAs` as for items of ended jobs. */
export type HadRow = Pick<ImportRow, 'account' | 'kind' | 'name'> &
  Pick<Had, 'id' | 'isPost' | 'bytes' | 'sha256'> & { savedAs: [account: string, id: string][] };

/** What is remembered of files that a person has, apart from jobs. The engine alone writes it. */
export type History = {
  /** Adds what was found; what is known of it already stays. Throws no-room. */
  add(account: string, found: Pick<Earlier, 'kind' | 'name' | 'madeAt' | 'has'>, at: number): Promise<ImportRow>;
  /** Forgets what was found there, and nothing else. */
  forget(from: Pick<ImportRow, 'account' | 'kind' | 'name'>): Promise<void>;
};
