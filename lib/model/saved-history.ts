/** What was found: an export of ours, a history of ours, what another tool or OpenAI's export has saved, or files named by ids of Sora. */
export const importKinds = ['export', 'history', 'soravault', 'save-sora', 'openai-export', 'files'] as const;
export type ImportKind = (typeof importKinds)[number];

/** A file of an item of a library that a person has already. */
export type SavedElsewhere = {
  /** The item's; where no list tells it, and the file is named by its post, the post's. */
  id: string;
  /** The id is a post's: it stands for the item of a post that holds one alone. */
  isPost: boolean;
  /** Its own id and those of its task and its post, as far as they are known. */
  names: string[];
  /** Null where only a history tells of it. */
  bytes: number | null;
  sha256: string | null;
};

/** What a list names and that is not there: how many, and some of them as the list has them. */
export type MissingFiles = { count: number; some: string[] };

/** What of an earlier export is at hand. */
export type ImportSource = {
  kind: ImportKind;
  name: string;
  /** Id of the account whose library it is; null where nothing tells. */
  account: string | null;
  /** Milliseconds since 1970; null where nothing tells. */
  madeAt: number | null;
  has: SavedElsewhere[];
  absent: MissingFiles;
};

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
