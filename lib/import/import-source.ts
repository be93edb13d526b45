import type { Sums } from '../archive/verify/file-content';
import type { Inflate } from '../archive/zip/zip-content';
import type { ZipFault } from '../archive/zip/zip-directory';

/** What was found: an export of ours, a history of ours, what another tool has saved, or files that are named by ids of Sora. */
export const importKinds = ['export', 'history', 'soravault', 'save-sora', 'files'] as const;
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

/** Why a list cannot be read. `newer`: a later version of this extension has written it. */
export type ListFault = ZipFault | 'no-list' | 'too-large' | 'newer';

export type ImportDeps = Sums & {
  inflate: Inflate;
  /** Whether a file that begins so is a picture or a video. */
  isMedia: (head: Uint8Array) => boolean;
};

const maxNamedMissing = 20;

export const missingFilesOf = (all: string[]): MissingFiles => ({
  count: all.length,
  some: all.slice(0, maxNamedMissing),
});

/** Ids of the site are short; whatever else a list holds in their place is none. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 200;

/** ISO 8601 in milliseconds since 1970; null for anything else. */
export function timeOf(text: unknown): number | null {
  const time = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
