import type { Entry } from './archive-entry';
import type { FetchableLink, Item, Kind, ListedItem, ListedOn, Source, SourceState } from './item';
import type { FileFingerprint, FileProblem, Job, Part } from './job';
import type { ItemStatus, Reason } from './library-item';

/** What the run knows of one item. `pending` waits to be fetched. */
export type ItemRow = {
  job: string;
  id: string;
  item: Item;
  sources: Source[];
  /** Where its best link was told, to be asked for again there; absent if that could not be read. */
  foundOn?: ListedOn | undefined;
  status: ItemStatus | 'pending';
  reason: Reason | null;
  /** Which link was used. */
  variant: string | null;
  path: string | null;
  bytes: number | null;
  sha256: string | null;
  mediaType: string | null;
  /** The text of saved captions, which the gallery cannot read from their file. */
  cues: string | null;
  /** Lower is fetched earlier. */
  rank: number;
  /** Length of its records, in UTF-16 units. */
  told: number;
};

/** What is remembered of an item when the job that was about it has ended. Neither links nor words of the person. */
export type PastItem = {
  account: string;
  id: string;
  sources: Source[];
  /** Where it was saved last. `at` in milliseconds since 1970. `imported`: only ever from files, which may be smaller than what Sora has. */
  saved: { job: string; part: number; bytes: number; sha256: string; at: number; imported?: true | undefined } | null;
  /** The account with each id by which a page of the site may call it once it is saved: its own, its task's, its post's. */
  savedAs: [account: string, id: string][];
  /** The run that failed to save it, unless a later one has. */
  failed: { job: string; reason: Reason } | null;
};

/** What is known of an item before its job: it was saved or is at hand otherwise, or an earlier run has failed to save it. */
export type KnownOutcome = 'saved' | 'failed';

/** An entry to be journaled: `item` is the id of the item whose media it is, null for sidecars and the archive's own files. */
export type NewEntry = Entry & { item: string | null; folded: string };

/** A journaled entry, with the number of its part. */
export type JournaledEntry = NewEntry & { part: number };

/** A listed item. `recordSource`: where its record is from, when that isn't the source of the page. */
export type PageItem = ListedItem & { recordSource?: string };

/** What one page of a listing changes, committed together with its cursor. */
export type PageCommit = {
  job: string;
  source: Source;
  found: PageItem[];
  progress: { state: SourceState | 'listing'; reason: string | null; cursor: string | null };
};

/** An item's row with the number of the part that holds its media. */
export type LocatedRow = ItemRow & { part: number | null };

/** An item whose media is safe in a part, committed together with its entry and those of its sidecars. */
export type SavedItem = {
  id: string;
  variant: string;
  mediaType: string;
  cues: string | null;
  entry: NewEntry;
  sidecars: NewEntry[];
};

/** The file of a saved item with the record of each list that told of it. */
export type PartRecord = {
  file: { id: string; path: string; bytes: number; sha256: string; mediaType: string };
  records: { source: string; record: string }[];
};

/** What may be shown to anybody of an answer that lost something: no id, no text, no link. `path` without its query, and with `[id]` for what stands in it. */
export type Diagnosed = { source: Source; path: string; status: number; problems: string[]; shape: unknown };

/** Decides what becomes of an item that may be known already. `savedBefore`: an earlier run, or the user elsewhere, has saved it. */
export type JoinItem = (known: ItemRow | null, found: ListedItem, savedBefore: boolean) => ItemRow;

/** Jobs as such, and what each was created for. */
export type JobRecords = {
  /** The unfinished job that has its turn: the oldest. */
  unfinished(): Promise<Job | null>;
  /** All that are unfinished, the oldest first. */
  unfinishedJobs(): Promise<Job[]>;
  get(job: string): Promise<Job>;
  /** The unfinished job that has its turn, else the job that began last. */
  latest(): Promise<Job | null>;
  /** Names of all runs known here: two never share one. */
  names(): Promise<Set<string>>;
  /** `selected`: ids of what a job of scope `again`, `selected` or `repair` is about; `files`: what one of origin `files` is built from. */
  create(job: Job, about?: { selected?: readonly string[]; files?: readonly FileFingerprint[] }): Promise<void>;
  /** Changes a job's own fields, unless it is done: that it stays. Counts and sources are changed by the other methods of the store. */
  update(
    job: string,
    change: Partial<
      Pick<Job, 'state' | 'cause' | 'cancelled' | 'cancelRequested' | 'undelivered' | 'endedAt' | 'measured'>
    >,
  ): Promise<Job>;
  /** The files that a job builds its archive from. */
  importFiles(job: string): Promise<FileFingerprint[]>;
  /** These of them aren't needed any more. */
  dropImportFiles(job: string, paths: readonly string[]): Promise<void>;
  /** What is wrong with them, as far as `noteFileProblems` said. */
  fileProblems(job: string): Promise<FileProblem[]>;
  noteFileProblems(job: string, problems: readonly FileProblem[]): Promise<void>;
  /** Keeps the forms of answers that lost something, until the next job. */
  saveDiagnosis(job: string, diagnosis: Diagnosed[]): Promise<void>;
};

export type ListingStore = {
  /** Joins a page into the items of a job; if the job is about some items, only those. */
  addPage(page: PageCommit, join: JoinItem): Promise<Job>;
  /** Ends a listing of which nothing more is wanted. */
  stopListing(job: string): Promise<void>;
};

export type PendingQueue = {
  /** Items that wait, lowest rank first. The places of those that wait no more are cleared on the way, which need not survive. */
  pendingItems(job: string, limit: number): Promise<ItemRow[]>;
  /** Ends an item without media. */
  markItem(job: string, id: string, status: 'failed' | 'skipped', reason: Reason): Promise<void>;
  /** Ends a listing and all that waits, for a job that was cancelled. */
  cancelWaiting(job: string): Promise<void>;
};

/** The items of a job as they are by now, in the order of their ids. */
export type JobItems = {
  items(job: string): AsyncIterable<ItemRow>;
  /** The same in batches, with their places. */
  itemBatches(job: string): AsyncIterable<LocatedRow[]>;
  item(job: string, id: string): Promise<ItemRow | null>;
};

/** The parts of a job, and what is safe in them. */
export type JournalStore = {
  parts(job: string): Promise<Part[]>;
  putPart(part: Part): Promise<void>;
  /** Journals appended media with what it ends: the items, the counts, the part's safe length. */
  commit(part: Part, items: SavedItem[]): Promise<void>;
  /**
   * Takes back what a part held that will not reach the person: its items, or `only` some of them, wait again, or count as cancelled.
   */
  discard(part: Part, items: 'wait' | 'cancelled', only?: ReadonlySet<string>): Promise<void>;
  /** Journals the archive's own files of a part together with its end. */
  close(part: Part, entries: NewEntry[]): Promise<void>;
  entries(job: string, part: number | null): AsyncIterable<JournaledEntry>;
  /** The items of a part with the site's records of them, in the order of the ids. */
  partRecords(job: string, part: number): AsyncIterable<PartRecord>;
};

/** What stays known of items when their job has ended. */
export type HistoryStore = {
  /** What a run has failed to save, or what stood in some of its parts. */
  pastItems(run: { failedIn: string } | { savedIn: string; parts: readonly number[] }): Promise<PastItem[]>;
  /** Which items of a page an account has saved or failed to save, by their ids; what a person has added counts as saved. */
  knownOutcomes(account: string, found: readonly ListedItem[]): Promise<Map<string, KnownOutcome>>;
  /** Remembers what a delivered part holds, while the job goes on: its end would take long if all of a large library were left for it. */
  rememberPart(part: Pick<Part, 'job' | 'number'>, signal?: AbortSignal): Promise<void>;
  /**
   * Remembers which items a job has saved and failed to save, some at a time, and then forgets the rest of them at once: links, prompts and
   * records go. Killed or aborted in between, it is to be asked for again, and comes to the same end.
   */
  finalizeJob(job: string, signal?: AbortSignal): Promise<void>;
  /** Forgets what was ever saved, failed, or added by a person: for exports to come everything is new. The exports themselves stay known. */
  forget(): Promise<void>;
};

/**
 * The durable state of all jobs. Each method is one transaction, unless it says something else: after it resolved, its change survives a
 * killed browser. The engine alone writes.
 */
export type JobStore = JobRecords & ListingStore & PendingQueue & JobItems & JournalStore & HistoryStore;

/** The slice of `FileSystemSyncAccessHandle` that a volume is written through. Positions and sizes in bytes. */
export interface VolumeFile {
  /** Returns how many bytes were written; fewer than given means that there is no room. */
  write(bytes: Uint8Array, options: { at: number }): number;
  read(into: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  getSize(): number;
  close(): void;
}

/** Random-access files in the browser's private storage. Names are ours alone. */
export type VolumeFiles = {
  /** Opens or makes a file for one holder at a time. Throws no-room. */
  open(name: string): Promise<VolumeFile>;
  remove(name: string): Promise<void>;
  list(): Promise<string[]>;
  /** Its length in bytes; null when there is no such file. */
  size(name: string): Promise<number | null>;
  /** Free bytes of the browser's storage, as far as the browser knows; else the greatest number that is safe. */
  free(): Promise<number>;
};

/** What is known of a file that is complete and checked. */
export type MediaFacts = {
  mediaType: string;
  /** `mp4`, `webp`, … by the content. */
  extension: string;
  kind: Kind;
  bytes: number;
  crc32: number;
  sha256: string;
};

/** Complete, checked media, in memory or in a spool file that `discard` gives back. */
export type Media = MediaFacts & {
  chunks(): Iterable<Uint8Array>;
  discard(): Promise<void>;
};

/**
 * Fetches and checks one file, or reads the one that the user has chosen. Throws link-expired, media-gone, media-refused, media-elsewhere, media-damaged, site-busy, offline,
 * no-permission, no-room.
 */
export type FetchMedia = (link: FetchableLink, reserve: Reserve, signal: AbortSignal) => Promise<Media>;

/** Waits until that many bytes may be held in memory. */
export type Reserve = (bytes: number) => Promise<void>;

/** A running SHA-256. */
export type Hash = { update(bytes: Uint8Array): void; hex(): string };

/**
 * A copy to Downloads as the browser tells it. `bytes` is the size on the disk; `missing`: a person removed it. `held`: it is in progress
 * and waits for a person, who has paused it (`paused`), is asked where to (`asking`) or is to say whether it may be kept (the browser's
 * word for a danger). `copiedAs`, `savedAs`: where it lies, see `Part`.
 */
export type DownloadStatus = {
  state: 'in_progress' | 'complete' | 'interrupted' | 'missing';
  bytes: number;
  error: string | null;
  held: string | null;
  copiedAs: string | null;
  savedAs: string | null;
};

/** A copy that has begun: the browser's id of it, and where it lies as far as that is known. */
export type StartedCopy = { download: number; copiedAs: string | null };

/**
 * The way into Downloads. `save` starts to copy a file of the private storage, or of what is in memory; with `again`, in place of an earlier
 * copy. `status` says how that copy is doing.
 */
export type Delivery = {
  save(content: string | Blob, to: Pick<Part, 'fileName' | 'copiedAs'>, again: boolean): Promise<StartedCopy>;
  status(download: number, fileName: string): Promise<DownloadStatus>;
  /** The copy is safe or given up: what it was copied from may go. A file's name, or for what stood in memory that of its copy. */
  release(name: string): Promise<void>;
};

export type Clock = {
  /** Milliseconds since 1970. The user may set it back and forward at any time: never for durations. */
  now(): number;
  /** Milliseconds since some moment of this context. Never goes back: for durations and for what is waited for. */
  monotonic(): number;
  /** Rejects with the signal's reason when it is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  random(): number;
};
