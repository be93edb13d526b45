import type { Failure } from './failure';
import type { Account, ImportSourceName, SiteList, Source, SourceState } from './item';
import type { Reason } from './library-item';

/** What an export covers. `job` is an earlier run. */
export type Scope =
  | { type: 'all' }
  /** Items that no run in this browser has saved. */
  | { type: 'new' }
  /** Items that the run failed to save. */
  | { type: 'failed'; job: string }
  /** Items in parts of the run that are missing from Downloads. */
  | { type: 'parts'; job: string; numbers: number[] }
  /** Items by id. The id of a task or post stands for all items in it. */
  | { type: 'items'; ids: string[] }
  /** These items only, because their files are damaged or missing. If empty, only the lists are written again. */
  | { type: 'repair'; ids: string[] };

/** Where an export goes: ZIP parts in Downloads, a folder that the user has chosen, or separate files in Downloads. */
export const destinationNames = ['zip', 'folder', 'files'] as const;
export type DestinationName = (typeof destinationNames)[number];

/** File types that can accompany each media file, with the same name and this extension. */
export const sidecarKinds = ['json', 'txt', 'xmp'] as const;
export type Sidecar = (typeof sidecarKinds)[number];

/** Limits and default of the number of parallel downloads. */
export const minParallel = 2;
export const maxParallel = 32;
export const usualParallel = 24;

/** Default limits of one part: bytes, low enough to avoid ZIP64 (`docs/archive-format.md`), and files. */
export const usualPartBytes = 2_000_000_000;
export const usualPartEntries = 20_000;

/** Options when an export starts. Each has a default. */
export type Choices = {
  scope?: Scope | undefined;
  /** False: save everything but the media, which takes minutes. */
  media?: boolean | undefined;
  /** True: also save other people's files that appear in the user's lists. */
  others?: boolean | undefined;
  /** Lists that an export of scope `all` or `new` skips. */
  leftOut?: SiteList[] | undefined;
  destination?: DestinationName | undefined;
  partBytes?: number | undefined;
  partEntries?: number | undefined;
  /** The template for file names (`lib/archive/naming/name-template`). */
  nameTemplate?: string | undefined;
  /** Sidecar files to write next to each media file. */
  sidecars?: Sidecar[] | undefined;
  /** Maximum number of parallel downloads. */
  parallelism?: number | undefined;
  /** Id and space of the account that the user was shown. The export fails if another account is signed in. */
  account?: string | undefined;
  space?: string | undefined;
};

/** Identifies a chosen file when it is chosen again. `size` in bytes, `modified` in milliseconds since 1970. */
export type FileFingerprint = { path: string; size: number; modified: number };

/**
 * Why a chosen file, or an entry of a chosen ZIP, can't be in the archive: a word from `docs/archive-format.md`. `id`:
 * the item it belongs to, or null if unknown.
 */
export type FileProblem = FilePlace & {
  reason: string;
  id: string | null;
  /** Only of files that can be read, but of which the archive uses none: `duplicate`, `thumbnail`, `other-kind`, or `not-recognized`. */
  source?: ImportSourceName | undefined;
  /** The file of the same item that is preferred to a duplicate. */
  of?: FilePlace | undefined;
  /** How many files of the chosen one this stands for, if they're too many to name. */
  count?: number | undefined;
};

/** A chosen file, or an entry of a chosen ZIP. */
export type FilePlace = { path: string; entry: string | null };

/** Whether a file could not be read. The others could, and aren't needed. */
export const isUnread = ({ source }: FileProblem): boolean => source === undefined;

/** Where a run gets items and media from: the site, or files that the user has chosen. */
export type Origin = 'site' | 'files';

/** Options of one export. Sizes in bytes. */
export type JobOptions = {
  /** Absent for exports from the site. */
  origin?: Origin | undefined;
  /** Whether an image or video becomes an item even if no list or name identifies it. */
  unrecognized?: boolean | undefined;
  sources: Source[];
  /**
   * `again`, `repair`: only the items that the job was created with (`JobStore.create`) are in the catalog.
   * `selected`: those, the items in them, and their captions and reference images.
   */
  scope: 'all' | 'new' | 'again' | 'selected' | 'repair';
  /** Whether to fetch files at all, and other people's files. */
  media: boolean;
  others: boolean;
  destination: DestinationName;
  /** Maximum size of one part; 2 GB avoids ZIP64 (`docs/archive-format.md`). */
  partBytes: number;
  partEntries: number;
  nameTemplate: string;
  sidecars: Sidecar[];
  /** Maximum number of parallel downloads. Absent: the default. */
  parallelism?: number | undefined;
  /**
   * IANA name of the zone whose local time ZIPs have. It stays that of the job's start, so that a part that is continued
   * elsewhere has one. Absent: UTC.
   */
  timeZone?: string | undefined;
};

/** How files are named, and their sidecars. */
export type FileStyle = Pick<JobOptions, 'nameTemplate' | 'sidecars'>;

/** Settings for all exports that also apply to a selection. */
export type SelectionOptions = FileStyle & Pick<JobOptions, 'destination' | 'partBytes' | 'parallelism'>;

/** What to build an archive from. `account` is set if all sources name the same one. */
export type ImportRequest = SelectionOptions & {
  account: Account | null;
  sources: readonly ImportSourceName[];
  unrecognized: boolean;
};

/**
 * `running`: works. `paused`: waits for the user if `cause` is null, otherwise until the cause ends. `done`: over,
 * also if `cancelled` is set.
 */
export type JobState = 'running' | 'paused' | 'done';

/** Progress of listing one source. */
export type ListProgress = {
  source: Source;
  state: SourceState | 'listing' | 'waiting';
  listed: number;
  reason: string | null;
};

/**
 * The same in a job, stored with every page so that a killed run resumes at its cursor. `saved` and `failed` count
 * items; an item in several lists counts in each.
 */
export type SourceProgress = ListProgress & { saved: number; failed: number };

export type Counts = { listed: number; saved: number; failed: number; skipped: number; savedBytes: number };

/** Number of failed items by reason. */
export type Failures = Partial<Record<Reason, number>>;

/** Totals of the pending items: their number, how many have a listed size, and the sum of those sizes. */
export type Waiting = { items: number; sized: number; bytes: number };

/**
 * One export as stored: everything that must survive a killed browser. Every request is checked against the account's
 * id. `cursor`: where listing resumes (opaque, from `lib/sora`).
 */
export type Job = {
  id: string;
  /** `Sora export 2026-04-20 14-03` */
  name: string;
  account: Account;
  options: JobOptions;
  state: JobState;
  cancelled: boolean;
  /** The user has pressed Cancel once. The next press gives up undelivered parts. */
  cancelRequested?: boolean | undefined;
  /** Number of parts that were given up before delivery. Absent if none. */
  undelivered?: number | undefined;
  cause: Failure | null;
  sources: (SourceProgress & { cursor: string | null })[];
  counts: Counts;
  failures: Failures;
  /** How many of the ids that the job was created for are in no list so far. */
  unfound: number;
  waiting: Waiting;
  /** Milliseconds since 1970. */
  startedAt: number;
  endedAt: number | null;
  /**
   * The stored job lacked a required field (`field` names one), so it ends with what it has saved. `row`: what was
   * stored.
   */
  damage?: { field: string; row: unknown } | undefined;
  /** Bytes and milliseconds of the last finished run attempt. */
  measured?: { bytes: number; ms: number } | undefined;
  /** What is left for a done job: remember its items, then delete what is stored of them, or only that. */
  cleanup?: 'remember' | 'delete' | undefined;
};

/**
 * `writing`: being filled. `closed`: complete in OPFS. `saving`: being copied to Downloads. `saved`: copied and
 * checked. `deleted`: also removed from OPFS.
 */
export type PartState = 'writing' | 'closed' | 'saving' | 'saved' | 'deleted';

/** A file that was started at its destination and isn't journaled. `downloadPath` and `blockedReason` as in `Part`. */
export type StartedFile = { path: string; downloadPath: string | null; blockedReason: string | null };

/** One ZIP file of a job. With separate files, one part stands for all of them. */
export type Part = {
  job: string;
  number: number;
  state: PartState;
  /** Safe bytes while writing; the file's size once closed. */
  bytes: number;
  entries: number;
  /** Bytes that the directory and record lines will add on close. */
  overhead: number;
  /** Path below Downloads. For a bag in a chosen folder, the path that starts with that folder's name. */
  fileName: string;
  /** Whether it holds the generated files. It is then the last part. */
  last: boolean;
  /** The browser's id of the download. Null before it starts. */
  download: number | null;
  /**
   * Path of the download below Downloads: `fileName`, numbered if that was taken. Null until the browser reports it.
   */
  downloadPath: string | null;
  /** Folder and name of a complete download if the user or another extension changed them. */
  renamedTo: string | null;
  /** What the user has to do before the download continues, see `DownloadStatus`. */
  blockedReason: string | null;
  /** Files that were started and aren't journaled. A kill may have left them partial. Always empty for a ZIP. */
  startedFiles: StartedFile[];
};

/** Everything a view needs to show the current or last run. Plain data that crosses contexts. */
export type Snapshot = {
  job: string;
  name: string;
  account: Account;
  /** Absent for exports from the site. */
  origin?: Origin | undefined;
  destination: DestinationName;
  state: JobState;
  cancelled: boolean;
  /** The user has pressed Cancel. The next press gives up undelivered parts. */
  canceling?: boolean | undefined;
  /** Number of parts that were given up before delivery. */
  undelivered?: number | undefined;
  /**
   * Why the run waits, even while files still arrive, or why it ended early (`export-damaged`). Null if paused by the
   * user.
   */
  cause: Failure | null;
  /** When the site's requested wait ends, in milliseconds since 1970. Null if there is none. */
  waitUntil: number | null;
  phase: 'listing' | 'fetching' | 'closing' | 'saving' | 'ended';
  counts: Counts;
  /** Most frequent first. */
  failures: { reason: Reason; count: number }[];
  /** How many of the selected items are in no list so far. */
  unfound: number;
  /**
   * Estimated total, more exact with every page. Null before the first page. `bytes` is null while no size is known.
   */
  estimate: { items: number; bytes: number | null; exact: boolean } | null;
  bytesPerSecond: number | null;
  secondsLeft: number | null;
  sources: SourceProgress[];
  /** `missing`: the file is no longer in Downloads, as far as the browser knows. */
  parts: (Pick<Part, 'number' | 'state' | 'bytes' | 'fileName' | 'renamedTo'> & { missing: boolean })[];
  startedAt: number;
  endedAt: number | null;
};

/** One entry in the list of past exports. */
export type PastExport = {
  snapshot: Snapshot;
  scope: JobOptions['scope'];
  /** False: it saved only lists. */
  media: boolean;
  /** How many of its failed items no later export has saved. They can be exported again. */
  failed: number;
  /** Numbers of the parts that are missing from Downloads and can be made again. */
  missingParts: number[];
  /** Whether the browser can still show one of its parts. */
  canShow: boolean;
};

export type PastExports = {
  /** Newest first. */
  exports: PastExport[];
  /** How many items are remembered as saved. */
  remembered: number;
};
