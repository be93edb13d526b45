import type { Failure } from './failure';
import type { Account, ImportSourceName, SiteList, Source, SourceState } from './item';
import type { Reason } from './library-item';

/** What of a library an export is asked to hold. `job` is an earlier run. */
export type Scope =
  | { type: 'all' }
  /** What no run of this browser has saved yet. */
  | { type: 'new' }
  /** What that run has failed to save. */
  | { type: 'failed'; job: string }
  /** What stood in these parts of it, which are in Downloads no more. */
  | { type: 'parts'; job: string; numbers: number[] }
  /** Ids of items; those of tasks and posts stand for all that is in them. */
  | { type: 'items'; ids: string[] }
  /** These items alone, for their files are damaged or missing; of none, only the lists are written anew. */
  | { type: 'repair'; ids: string[] };

/** Where an export goes: ZIP parts in Downloads, a folder that the person has chosen, or each file by itself in Downloads. */
export const destinationNames = ['zip', 'folder', 'files'] as const;
export type DestinationName = (typeof destinationNames)[number];

/** The kinds of files that may stand beside each medium, named after it with this ending. */
export const sidecarKinds = ['json', 'txt', 'xmp'] as const;
export type Sidecar = (typeof sidecarKinds)[number];

/** The fewest files that a user may choose to fetch at once. */
export const minParallel = 2;
/** The most, and what is usual. */
export const maxParallel = 32;
export const usualParallel = 24;

/** Of one part, unless another size is chosen: in bytes, which keeps ZIP64 out (`docs/archive-format.md`), and files. */
export const usualPartBytes = 2_000_000_000;
export const usualPartEntries = 20_000;

/** What may be chosen when an export starts; the rest has its defaults. */
export type Choices = {
  scope?: Scope | undefined;
  /** False: everything but the files, in minutes. */
  media?: boolean | undefined;
  /** True: files of other people too, where they stand in the person's lists. */
  others?: boolean | undefined;
  /** Lists that an export of the whole library, or of what is new, does not go through. */
  leftOut?: SiteList[] | undefined;
  destination?: DestinationName | undefined;
  partBytes?: number | undefined;
  partEntries?: number | undefined;
  /** How files are named (`lib/archive/naming/name-template`). */
  nameTemplate?: string | undefined;
  /** Files about each medium that stand beside it. */
  sidecars?: Sidecar[] | undefined;
  /** Files to be fetched at once at most. */
  parallelism?: number | undefined;
  /** Id and space of the account whose library the person was shown: another one is not exported instead. */
  account?: string | undefined;
  space?: string | undefined;
};

/** What tells whether a chosen file is the same as before. `size` in bytes, `modified` in milliseconds since 1970. */
export type FileFingerprint = { path: string; size: number; modified: number };

/**
 * Why a chosen file, or an entry of a chosen ZIP, can't be in the archive: a word of `docs/archive-format.md`. `id`: the item that it would be of;
 * null where nothing says.
 */
export type FileProblem = { path: string; entry: string | null; reason: string; id: string | null };

/** Where a run gets its items and their media: from the site, or from files that the user has chosen. */
export type Origin = 'site' | 'files';

/** Choices of one export. Sizes in bytes. */
export type JobOptions = {
  /** Absent of exports from the site. */
  origin?: Origin | undefined;
  /** Whether every video and image among the files becomes an item, whether or not a list or a name says which. */
  unrecognized?: boolean | undefined;
  sources: Source[];
  /**
   * `again` and `repair`: the job is about the items it was created with (`JobStore.create`), and no others stand in its catalogue; `selected`:
   * about those, what is in them and what is beside them.
   */
  scope: 'all' | 'new' | 'again' | 'selected' | 'repair';
  /** Whether files are fetched at all, and whether those of other people are. */
  media: boolean;
  others: boolean;
  destination: DestinationName;
  /** Ceiling of one part; 2 GB keeps ZIP64 out (`docs/archive-format.md`). */
  partBytes: number;
  partEntries: number;
  nameTemplate: string;
  sidecars: Sidecar[];
  /** Files to be fetched at once at most. Absent: as many as usual. */
  parallelism?: number | undefined;
};

/** How files are named, and what stands beside each. */
export type FileStyle = Pick<JobOptions, 'nameTemplate' | 'sidecars'>;

/** What is set for exports and holds for what a person has picked as well. */
export type SelectionOptions = FileStyle & Pick<JobOptions, 'destination' | 'partBytes' | 'parallelism'>;

/** What an archive is built from: `account` is the only one that the sources name. */
export type ImportRequest = SelectionOptions & {
  account: Account | null;
  sources: readonly ImportSourceName[];
  unrecognized: boolean;
};

/**
 * `running` works; `paused` waits, for the person when `cause` is null, else until the cause ends;
 * `done` is over, also when `cancelled` is set.
 */
export type JobState = 'running' | 'paused' | 'done';

/** Where the listing of a source stands. */
export type ListProgress = {
  source: Source;
  state: SourceState | 'listing' | 'waiting';
  listed: number;
  reason: string | null;
};

/**
 * The same in a job, written with every page, so that a killed run resumes at its cursor. `saved` and `failed`: of its items; one that is
 * in several lists counts in each of them.
 */
export type SourceProgress = ListProgress & { saved: number; failed: number };

export type Counts = { listed: number; saved: number; failed: number; skipped: number; savedBytes: number };

/** How many items have failed, by their reason. */
export type Failures = Partial<Record<Reason, number>>;

/** Sums over the items that wait to be fetched: how many have a size the site names, and those sizes together. */
export type Waiting = { items: number; sized: number; bytes: number };

/**
 * One export as stored. Everything that must survive a killed browser; the account's id is what every call is proved against.
 * `cursor` is where to go on listing (opaque, from `lib/sora`).
 */
export type Job = {
  id: string;
  /** `Sora export 2026-04-20 14-03` */
  name: string;
  account: Account;
  options: JobOptions;
  state: JobState;
  cancelled: boolean;
  /** The person has pressed Cancel: the next time, what has not arrived is given up. Absent before. */
  cancelRequested?: boolean | undefined;
  /** How many parts with saved files were given up before they were delivered. Absent where none was. */
  undelivered?: number | undefined;
  cause: Failure | null;
  sources: (SourceProgress & { cursor: string | null })[];
  counts: Counts;
  failures: Failures;
  /** Of what the job was created for, how many ids no list has told of yet. */
  unfound: number;
  waiting: Waiting;
  /** Milliseconds since 1970. */
  startedAt: number;
  endedAt: number | null;
  /** Its row was found without what it needs to go on, `field` for one: it ends with what it has saved. `row` is that row. */
  damage?: { field: string; row: unknown } | undefined;
  /** Bytes that the last run attempt saved, and how many milliseconds that took. Absent before its end. */
  measured?: { bytes: number; ms: number } | undefined;
};

/** `writing → closed → saving → saved → deleted`: being filled, complete on OPFS, being copied to Downloads, copied and checked, its copy on OPFS gone. */
export type PartState = 'writing' | 'closed' | 'saving' | 'saved' | 'deleted';

/**
 * A file that was begun at its destination and is not in the journal. `copiedAs` and `held` as for a `Part`: what is known of its copy,
 * where it is one.
 */
export type StartedFile = { path: string; copiedAs: string | null; held: string | null };

/** One ZIP file of a job; where files go to their destination one by one, all of them together. */
export type Part = {
  job: string;
  number: number;
  state: PartState;
  /** Safe bytes while writing, the file's size once closed. */
  bytes: number;
  entries: number;
  /** Bytes that the part's directory and record lines will add when it is closed. */
  overhead: number;
  /** Path below Downloads; of a bag in a folder that the person has chosen, its path from there, that folder's name first. */
  fileName: string;
  /** The archive's own files stand in it; nothing follows. */
  last: boolean;
  /** The browser's id of the copy to Downloads; null before it began. */
  download: number | null;
  /** Where that copy lies below Downloads: `fileName`, or with a number where that was taken. Null until the browser has said so. */
  copiedAs: string | null;
  /** Folder and name of a complete copy that are not those asked for: a person or another extension has chosen them. */
  savedAs: string | null;
  /** What the copy waits for the user to do, see `DownloadStatus`. */
  held: string | null;
  /** Files that were begun and are not journaled: a kill may have left anything of them. Always empty for a ZIP. */
  begun: StartedFile[];
};

/** All that a view needs to draw the run that is on, or the last one. Plain data; crosses contexts. */
export type Snapshot = {
  job: string;
  name: string;
  account: Account;
  /** Absent of exports from the site. */
  origin?: Origin | undefined;
  destination: DestinationName;
  state: JobState;
  cancelled: boolean;
  /** The person has pressed Cancel; pressed again, it gives up what has not arrived. */
  canceling?: boolean | undefined;
  /** How many parts with saved files were given up before they were delivered. */
  undelivered?: number | undefined;
  /** What holds it up, also while files go on coming, or why it has ended early (`export-damaged`); null when nothing does, or a person paused it. */
  cause: Failure | null;
  /** Milliseconds since 1970 until which the site asked to wait, or null. */
  waitUntil: number | null;
  phase: 'listing' | 'fetching' | 'closing' | 'saving' | 'ended';
  counts: Counts;
  /** The most frequent first. */
  failures: { reason: Reason; count: number }[];
  /** How many of the items that were chosen no list has told of yet. */
  unfound: number;
  /** What the whole run is likely to hold; sharpens as pages arrive. Null before the first page. `bytes` null: no size known yet. */
  estimate: { items: number; bytes: number | null; exact: boolean } | null;
  bytesPerSecond: number | null;
  secondsLeft: number | null;
  sources: SourceProgress[];
  /** `missing`: its copy has been removed from Downloads, as far as the browser knows. */
  parts: (Pick<Part, 'number' | 'state' | 'bytes' | 'fileName' | 'savedAs'> & { missing: boolean })[];
  startedAt: number;
  endedAt: number | null;
};

/** An export that has ended, as a list of them tells it. */
export type PastExport = {
  snapshot: Snapshot;
  scope: JobOptions['scope'];
  /** False: it was of lists alone. */
  media: boolean;
  /** How many of its failures no later export has saved: those can be asked for again. */
  failed: number;
  /** Numbers of its parts that are in Downloads no more, and of which something is remembered that could be made again. */
  missingParts: number[];
  /** Whether the browser still knows where one of its parts lies. */
  canShow: boolean;
};

export type PastExports = {
  /** The newest first. */
  exports: PastExport[];
  /** Of how many items it is remembered that they are saved. */
  remembered: number;
};
