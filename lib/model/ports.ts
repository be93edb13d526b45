import type { Entry } from './archive-entry';
import type { FetchableLink, Item, Kind, ListedItem, ListedOn, Source, SourceState } from './item';
import type { FileFingerprint, FileProblem, Job, Part } from './job';
import type { ItemStatus, Reason } from './library-item';

/** The state of one item in a job. */
export type ItemRow = {
  job: string;
  id: string;
  item: Item;
  sources: Source[];
  /** Where its best link was listed, so the link can be refreshed. Absent if that can't be read. */
  foundOn?: ListedOn | undefined;
  status: ItemStatus | 'pending';
  reason: Reason | null;
  /** Which link was used. */
  variant: string | null;
  path: string | null;
  bytes: number | null;
  sha256: string | null;
  mediaType: string | null;
  /** The text of saved captions. The gallery can't read it from their file. */
  cues: string | null;
  /** Lower ranks are fetched first. */
  rank: number;
  /** Total length of its records, in UTF-16 code units. */
  recordLength: number;
};

/** What is remembered of an item after its job has ended. Has no links or prompts. */
export type PastItem = {
  account: string;
  id: string;
  sources: Source[];
  /**
   * Where it was last saved. `at`: milliseconds since 1970. `imported`: only ever from files, possibly smaller than
   * Sora's.
   */
  saved: { job: string; part: number; bytes: number; sha256: string; at: number; imported?: true | undefined } | null;
  /** All ids by which the site may list the saved item: its own, its task's, its post's. */
  names: string[];
  /** The run that failed to save it. Null if a later run saved it. */
  failed: { job: string; reason: Reason } | null;
};

/** What was known before the job: the item was saved, here or elsewhere, or an earlier run failed to save it. */
export type KnownOutcome = 'saved' | 'failed';

/** An entry to journal. `item`: whose media it is; null for sidecars and generated files. */
export type NewEntry = Entry & { item: string | null; pathKey: string };

/** A journaled entry, with the number of its part. */
export type JournaledEntry = NewEntry & { part: number };

/**
 * A listed item. `record`: empty if it's on another page. `recordSource`: where it comes from, if not from the page's
 * source.
 */
export type PageItem = ListedItem & { recordSource?: string };

/** The changes of one listed page, committed together with its cursor. */
export type PageCommit = {
  job: string;
  source: Source;
  found: PageItem[];
  progress: { state: SourceState | 'listing'; reason: string | null; cursor: string | null };
};

/** An item's row with the number of the part that holds its media. */
export type LocatedRow = ItemRow & { part: number | null };

/** An item whose media is safe in a part, committed with its entry and those of its sidecars. */
export type SavedItem = {
  id: string;
  variant: string;
  mediaType: string;
  cues: string | null;
  entry: NewEntry;
  sidecars: NewEntry[];
};

/** The file of a saved item, with the record from each list that has it. */
export type PartRecord = {
  file: { id: string; path: string; bytes: number; sha256: string; mediaType: string };
  records: { source: string; record: string }[];
};

/**
 * Diagnosis of a response that lost data, safe to share: no ids, texts or links. `path` has no query, and `[id]` for
 * ids.
 */
export type Diagnosed = { source: Source; path: string; status: number; problems: string[]; shape: unknown };

/**
 * Merges an item into the one already known, if any. `savedBefore`: the item was saved by an earlier run or elsewhere.
 */
export type JoinItem = (known: ItemRow | null, found: ListedItem, savedBefore: boolean) => ItemRow;

/** Jobs, and what each was created for. */
export type JobRecords = {
  /** The oldest unfinished job, which is next. */
  unfinished(): Promise<Job | null>;
  /** All unfinished jobs, oldest first. */
  unfinishedJobs(): Promise<Job[]>;
  get(job: string): Promise<Job>;
  /** The oldest unfinished job, else the job that started last. */
  latest(): Promise<Job | null>;
  /** Names of all known runs. Names are unique. */
  names(): Promise<Set<string>>;
  /**
   * `selected`: the ids that a job of scope `again`, `selected` or `repair` covers. `files`: the files of an import.
   */
  create(job: Job, about?: { selected?: readonly string[]; files?: readonly FileFingerprint[] }): Promise<void>;
  /** Changes a job's own fields. A done job stays done, and `cleanup` is `remember` unless given. */
  update(
    job: string,
    change: Partial<
      Pick<
        Job,
        'state' | 'cause' | 'cancelled' | 'cancelRequested' | 'undelivered' | 'endedAt' | 'measured' | 'cleanup'
      >
    >,
  ): Promise<Job>;
  /** Keeps diagnoses of responses until the next job starts. */
  saveDiagnosis(job: string, diagnosis: Diagnosed[]): Promise<void>;
};

/** The files that a job builds its archive from. */
export type ImportFiles = {
  importFiles(job: string): Promise<FileFingerprint[]>;
  /** Removes files that are no longer needed. */
  dropImportFiles(job: string, paths: readonly string[]): Promise<void>;
  /** The problems stored with `noteFileProblems`. */
  fileProblems(job: string): Promise<FileProblem[]>;
  /** Replaces the stored problems of files that the job still needs. */
  noteFileProblems(job: string, problems: readonly FileProblem[]): Promise<void>;
};

export type ListingStore = {
  /** Merges a page into a job's items. If the job covers certain items, ignores all others. */
  addPage(page: PageCommit, join: JoinItem): Promise<Job>;
  /** Deletes the records of a listing that starts over. Its pages bring them again. */
  restartListing(job: string): Promise<void>;
  /** Stops listing when nothing more is needed. */
  stopListing(job: string): Promise<void>;
};

export type PendingQueue = {
  /** Pending items, lowest rank first. Several transactions. */
  pendingItems(job: string, limit: number): Promise<ItemRow[]>;
  /** Marks an item that gets no media. */
  markItem(job: string, id: string, status: 'failed' | 'skipped', reason: Reason): Promise<void>;
  /** Ends listing and all pending items of a canceled job. */
  cancelWaiting(job: string): Promise<void>;
};

/** The current items of a job. */
export type JobItems = {
  /** All items, ordered by id. */
  itemBatches(job: string): AsyncIterable<LocatedRow[]>;
  item(job: string, id: string): Promise<ItemRow | null>;
};

/** The parts of a job, and what is safe in them. */
export type JournalStore = {
  parts(job: string): Promise<Part[]>;
  putPart(part: Part): Promise<void>;
  /** Journals appended media together with the changed items, counts, and the part's safe length. */
  commit(part: Part, items: SavedItem[]): Promise<void>;
  /**
   * Drops a part that won't reach the user. Its items, or only those in `only`, become pending again or count as
   * canceled.
   */
  discard(part: Part, items: 'wait' | 'cancelled', only?: ReadonlySet<string>): Promise<void>;
  /** Journals the generated files of a part and closes it. */
  close(part: Part, entries: NewEntry[]): Promise<void>;
  entries(job: string, part: number | null): AsyncIterable<JournaledEntry>;
  /** The items of a part with the site's records of them, about in the order in which they were listed. */
  partRecords(job: string, part: number): AsyncIterable<PartRecord>;
};

/** What is remembered after a job has ended. */
export type HistoryStore = {
  /** The items that a run failed to save, or those in some of its parts. */
  pastItems(run: { failedIn: string } | { savedIn: string; parts: readonly number[] }): Promise<PastItem[]>;
  /** Outcomes of a page's items in an account, by item id. Files that the user added from elsewhere count as saved. */
  knownOutcomes(account: string, found: readonly ListedItem[]): Promise<Map<string, KnownOutcome>>;
  /**
   * Remembers in batches which items a job saved or failed to save. After a kill or abort, call it again; the result is
   * the same.
   */
  rememberJob(job: string, signal?: AbortSignal): Promise<void>;
  /** Remembers the items of done jobs whose `cleanup` says so, because the store couldn't at their end. */
  rememberEnded(): Promise<void>;
  /** Does what the `cleanup` of done jobs says, in short transactions: a run may start meanwhile. */
  cleanUp(): Promise<void>;
  /** Forgets all saved, failed and added items. To the next export, everything is new. Past exports remain. */
  forget(): Promise<void>;
};

/**
 * The durable state of all jobs. Each method is one transaction unless it says otherwise. Once it resolves, the change
 * survives a killed browser. Only the engine writes.
 */
export type JobStore = JobRecords & ImportFiles & ListingStore & PendingQueue & JobItems & JournalStore & HistoryStore;

/** The subset of `FileSystemSyncAccessHandle` that parts are written with. Positions and sizes in bytes. */
export interface VolumeFile {
  /** Returns the number of bytes written. Fewer than given means that the disk is full. */
  write(bytes: Uint8Array, options: { at: number }): number;
  read(into: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  getSize(): number;
  close(): void;
}

/** Random-access files in the extension's private storage. */
export type VolumeFiles = {
  /** Opens or creates a file. Only one holder at a time. Throws no-room. */
  open(name: string): Promise<VolumeFile>;
  remove(name: string): Promise<void>;
  list(): Promise<string[]>;
  /** Length in bytes, or null if there is no such file. */
  size(name: string): Promise<number | null>;
  /** Free bytes of browser storage. If the browser doesn't know, the largest safe integer. */
  free(): Promise<number>;
};

/** Facts about a complete, checked file. */
export type MediaFacts = {
  mediaType: string;
  /** `mp4`, `webp`, …, detected from the content. */
  extension: string;
  kind: Kind;
  bytes: number;
  crc32: number;
  sha256: string;
};

/** Complete, checked media, in memory or in a spool file. `discard` frees it. */
export type Media = MediaFacts & {
  chunks(): Iterable<Uint8Array>;
  discard(): Promise<void>;
};

/**
 * Fetches and checks one file, or reads the chosen one. Throws link-expired, media-gone, media-refused,
 * media-elsewhere, media-damaged, site-busy, offline, no-permission, no-room.
 */
export type FetchMedia = (link: FetchableLink, reserve: Reserve, signal: AbortSignal) => Promise<Media>;

/** Waits until the memory budget allows this many bytes. */
export type Reserve = (bytes: number) => Promise<void>;

/** An incremental SHA-256. */
export type Hash = { update(bytes: Uint8Array): void; hex(): string };

/**
 * The browser's state of a download. `bytes`: size on disk. `missing`: the user removed the file. `blockedReason`: the download
 * waits for the user, who paused it (`paused`), must choose where to save it (`asking`), or must decide whether to
 * keep it (the browser's danger type). `downloadPath`, `renamedTo`: see `Part`.
 */
export type DownloadStatus = {
  state: 'in_progress' | 'complete' | 'interrupted' | 'missing';
  bytes: number;
  error: string | null;
  blockedReason: string | null;
  downloadPath: string | null;
  renamedTo: string | null;
};

/** A started download: the browser's id and, if known, its path. */
export type StartedCopy = { download: number; downloadPath: string | null };

/**
 * Saves to Downloads. `save` starts to copy a private file or data in memory; with `again`, it replaces an earlier
 * copy. `status` reports on a copy.
 */
export type Delivery = {
  save(content: string | Blob, to: Pick<Part, 'fileName' | 'downloadPath'>, again: boolean): Promise<StartedCopy>;
  status(download: number, fileName: string): Promise<DownloadStatus>;
  /**
   * Frees the source of a copy that is safe or given up. `name`: the private file's, or for data in memory the copy's.
   */
  release(name: string): Promise<void>;
};

export type Clock = {
  /** Milliseconds since 1970. The user may change the clock, so don't use it for durations. */
  now(): number;
  /** Milliseconds since an arbitrary moment in this context. Never goes back; use it for durations and timeouts. */
  monotonic(): number;
  /** Rejects with the signal's reason on abort. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  random(): number;
  /** IANA name of the user's time zone. */
  timeZone(): string;
};
