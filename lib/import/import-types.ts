import type { FileContent, Sums } from '../archive/verify/file-content';
import type { FileRef, FoundExport, IndexedFile } from '../archive/verify/file-index';
import type { Inflate } from '../archive/zip/zip-content';
import type { ZipFault } from '../archive/zip/zip-directory';
import type { Item, ImportSourceName as Source } from '../model/item';
import type { Version } from './name-id';

/** A file that may belong to an item. */
export type Candidate = {
  ref: FileRef;
  source: Source;
  bytes: number;
  /** From its ZIP. Null for an unpacked file. */
  crc32: number | null;
  /** Lower-case hex, from one of our lists. Null if none has it. */
  sha256: string | null;
  /** What other lists have instead, for a file of the same path and size. Any of them proves the file. */
  otherSums: readonly string[];
  /** Milliseconds since 1970. Null if unknown or implausible. */
  modified: number | null;
  kind: Item['kind'];
  /** Detected from its first bytes. */
  mediaType: string;
  /** Without the dot. */
  extension: string;
  /** In pixels, from its header. Null if it wasn't needed or couldn't be read. */
  width: number | null;
  height: number | null;
  /** `unreadable`: it exists, but the disk or its ZIP can't provide it. */
  version: Exclude<Version, 'thumbnail'> | 'unreadable';
  /** Null if its ZIP can't provide it. */
  open(): Promise<FileContent | null>;
  locate: IndexedFile['locate'];
};

export type ImportedItem = {
  /** What its lists say. `links` is empty; its files are the candidates. */
  item: Item;
  /** In the order of `importSources`. */
  sources: Source[];
  /** Id of the account in its lists. Null if there is none, or several. */
  account: string | null;
  /** Best first. Empty if it is listed without a file. */
  candidates: Candidate[];
};

/**
 * Totals of one source. `files`: its media files. `items`: items that it lists or has a file of. `listedOnly`: items
 * that it lists and that have no file in any source. `duplicates`: its files of items with a better or equal one.
 */
export type SourceSummary = { source: Source; files: number; items: number; listedOnly: number; duplicates: number };

export type UnreadableReason =
  | ZipFault
  | 'no-list' // named like a list, but isn't one or breaks off
  | 'too-large' // a list larger than any library's
  | 'empty' // an empty video or image
  | 'not-media'; // named like a video or image, but isn't one (an error page, for example)

/** `id`: the item that the file would belong to. `listOf`: the source whose list couldn't be read completely. */
export type UnreadableFile = {
  ref: FileRef;
  reason: UnreadableReason;
  id?: string | undefined;
  listOf?: Source | undefined;
};

/** `other-kind`: an image with a video's id, or the other way round. */
export type LeftOutReason = 'thumbnail' | 'other-kind';

export type Scan = {
  /** The sources that were found, in the order of `importSources`. */
  sources: SourceSummary[];
  /** Sorted by id, in code unit order. */
  items: ImportedItem[];
  /** Videos and images that belong to no item. */
  unrecognized: Candidate[];
  leftOut: { ref: FileRef; reason: LeftOutReason; source: Source; id: string | null }[];
  unreadable: UnreadableFile[];
  /** The only account in the sources. Null if there is none, or several. */
  account: { id: string; username: string | null } | null;
  /** Total bytes of the best file of each item. */
  bytes: number;
  /** The lists, to read raw records again later. They aren't kept in memory. */
  lists: { source: Source; list: ImportList }[];
  /** The items that a listed item has become. They may have another of its IDs. */
  idsOf(listed: string): string[];
};

export type ScanProgress = { step: 'index' | 'lists' | 'files' | 'compare'; done: number; total: number };

type SniffedType = { kind: 'video' | 'image' | 'caption'; mediaType: string; extension: string };

/** An item as a record of Sora describes it. `recordKind`: what the record is about. */
export type RecordItem = { item: Item; recordKind: 'generation' | 'post' };

export type ScanDeps = Sums & {
  inflate: Inflate;
  /** Detects a file's type from its first 64 bytes. Null if unsupported. */
  sniff(head: Uint8Array): SniffedType | null;
  /** The items in a raw record of one of Sora's lists. Empty for an unknown list. */
  readRecord(list: string, record: unknown): RecordItem[];
};

/** What a list says about an item. `own`: null if it doesn't say whose the item is. */
export type Facts = Omit<Item, 'kind' | 'own' | 'links' | 'absence' | 'preview'> & {
  kind: Item['kind'] | null;
  own: boolean | null;
};

/** One item in one list. */
export type ListedItem = {
  facts: Facts;
  /** What the record is about. A generation's facts win over a post's. */
  recordKind: 'generation' | 'post';
  /** Other ids that its file may be named by: an attachment's, or another form of its own. */
  aliases: string[];
  /** The end of its file's path, with `.*` for any extension. Null if the list doesn't say. */
  path: string | null;
  /** The ZIP with the file, or null for none, if the list knows its exact place. */
  zip?: string | null | undefined;
  /** The file's size in bytes and its SHA-256 in lower-case hex. Null if the list doesn't say. */
  bytes: number | null;
  sha256: string | null;
  /** The account of the list. */
  account: { id: string; username: string | null } | null;
  /** When the list was made, in milliseconds since 1970. */
  madeAt: number | null;
};

/** One list among chosen files: its items, and its raw records. */
export type ImportList = {
  ref: FileRef;
  /** Whether its name identifies it as this source's list. If it then isn't one, it is reported as unreadable. */
  isSure: boolean;
  /** Whether it has only one or a few items, so that many can be read at once. */
  isSmall?: boolean;
  /** Throws SyntaxError, too-large, or what the disk throws, maybe after yielding some items. */
  items(): AsyncGenerator<ListedItem>;
  /**
   * Each item's raw record as JSON without signatures. `list`: one of Sora's lists, or the source. Throws what `items`
   * throws.
   */
  records(): AsyncGenerator<{ id: string; list: string; record: string }>;
};

/** Everything that was chosen: our archives, and all other files, including those in ZIPs. */
export type Pile = { exports: FoundExport[]; files: IndexedFile[] };

/**
 * What a source's files look like. To add a source, add one to `import-readers.ts`. A source has several if its lists
 * differ in quality.
 */
export type ImportReader = {
  source: Source;
  /** Its lists, found by name and path. Their content is checked when they are read. */
  lists(pile: Pile, deps: ScanDeps): ImportList[];
  /** Whether a file is from this source, by its path or name. `isListed`: one of its lists has the file's id. */
  owns(file: IndexedFile, isListed: boolean): boolean;
};

/** The media files among all files. */
export type FoundFiles = {
  /** By item id, in any order. */
  byItem: Map<string, Candidate[]>;
  unrecognized: Candidate[];
  leftOut: Scan['leftOut'];
  unreadable: Scan['unreadable'];
};
