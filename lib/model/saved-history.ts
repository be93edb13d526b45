/**
 * Where saved files were found: in our export or history, in OpenAI's or another tool's export, or by Sora ids in
 * names.
 */
export const importKinds = ['export', 'history', 'soravault', 'save-sora', 'openai-export', 'files'] as const;
export type ImportKind = (typeof importKinds)[number];

/** A file of a library item that the user already has. */
export type SavedElsewhere = {
  /** The item's id. If no list has it and the file is named by its post, the post's id. */
  id: string;
  /** Whether `id` is a post's. It then stands for the item of a post with only one. */
  isPost: boolean;
  /** The known ids of the item, its task and its post. */
  names: string[];
  /** Null if only a history lists it. */
  bytes: number | null;
  sha256: string | null;
};

/** Files that a list names and that are missing: their number, and some of their names. */
export type MissingFiles = { count: number; some: string[] };

/** What was found of an earlier export. */
export type ImportSource = {
  kind: ImportKind;
  name: string;
  /** Id of the library's account, or null if unknown. */
  account: string | null;
  /** Milliseconds since 1970, or null if unknown. */
  madeAt: number | null;
  has: SavedElsewhere[];
  absent: MissingFiles;
};

/** A stored import source. Importing the same name again adds to it. */
export type ImportRow = Pick<ImportSource, 'kind' | 'name' | 'madeAt'> & {
  account: string;
  /** Number of items in it. */
  items: number;
  /** When it was last added to, in milliseconds since 1970. */
  addedAt: number;
};

/** One item of an import source. `savedIds` as in `PastItem`. */
export type SavedElsewhereRow = Pick<ImportRow, 'account' | 'kind' | 'name'> &
  Pick<SavedElsewhere, 'id' | 'isPost' | 'bytes' | 'sha256'> & { savedIds: [account: string, id: string][] };

/** What is remembered of files that the user already has, apart from jobs. Only the engine writes. */
export type SavedHistory = {
  /** Adds what was found to what is stored. Throws no-room. */
  add(account: string, found: Pick<ImportSource, 'kind' | 'name' | 'madeAt' | 'has'>, at: number): Promise<ImportRow>;
  /** Forgets one import source. */
  forget(from: Pick<ImportRow, 'account' | 'kind' | 'name'>): Promise<void>;
};
