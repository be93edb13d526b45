import type { FileContent, Sums } from '../archive/verify/file-content';
import type { FileRef, FoundExport, IndexedFile } from '../archive/verify/file-index';
import type { Inflate } from '../archive/zip/zip-content';
import type { ZipFault } from '../archive/zip/zip-directory';
import type { Item, ImportSourceName as Source } from '../model/item';
import type { Version } from './name-id';

/** A file that may be an item's. */
export type Candidate = {
  ref: FileRef;
  source: Source;
  bytes: number;
  /** As its ZIP promises; null for an unpacked file. */
  crc32: number | null;
  /** Lower-case hex, as a list of ours promises; null where none does. */
  sha256: string | null;
  /** Milliseconds since 1970; null where nothing sensible is known. */
  modified: number | null;
  kind: Item['kind'];
  /** By its first bytes. */
  mediaType: string;
  /** Without the dot. */
  extension: string;
  /** In pixels, by its header; null where it was not needed or could not be read. */
  width: number | null;
  height: number | null;
  /** `unreadable`: it is there, and neither the disk nor its ZIP gives it. */
  version: Exclude<Version, 'thumbnail'> | 'unreadable';
  /** Null where its ZIP does not give it. */
  open(): Promise<FileContent | null>;
  locate: IndexedFile['locate'];
};

export type ImportedItem = {
  /** Everything that its lists say. `links` is empty: its files are the candidates. */
  item: Item;
  /** In the order of `importSources`. */
  sources: Source[];
  /** Id of the account whose lists name it; null where none or several do. */
  account: string | null;
  /** Best first. Empty where it is listed without a file. */
  candidates: Candidate[];
};

/**
 * What was found of one source. `files`: its media; `items`: those that it lists or has a file of; `listedOnly`: those that it lists and of
 * which no source has a file; `duplicates`: its files of items that have a better or equal one.
 */
export type SourceSummary = { source: Source; files: number; items: number; listedOnly: number; duplicates: number };

export type UnreadableReason =
  | ZipFault
  | 'no-list' // named like a list, and is none or breaks off
  | 'too-large' // a list larger than that of any library
  | 'empty' // a video or an image of no bytes
  | 'not-media'; // named like a video or an image, such as an error page

/** `id`: of the item that a file would be of; `listOf`: the source of which a list could not be read to its end. */
export type UnreadableFile = {
  ref: FileRef;
  reason: UnreadableReason;
  id?: string | undefined;
  listOf?: Source | undefined;
};

/** `other-kind`: a picture under a video's id, or the other way round. */
export type LeftOutReason = 'thumbnail' | 'other-kind';

export type Scan = {
  /** Those that were found, in the order of `importSources`. */
  sources: SourceSummary[];
  /** By id, in the order of code units. */
  items: ImportedItem[];
  /** Videos and images that belong to no item. */
  unrecognized: Candidate[];
  leftOut: { ref: FileRef; reason: LeftOutReason }[];
  unreadable: UnreadableFile[];
  /** The account that the sources name; null where they name none or several. */
  account: { id: string; username: string | null } | null;
  /** Of the best file of each item. */
  bytes: number;
  /** To be read again for the raw records, which do not stand in memory. */
  lists: { source: Source; list: ImportList }[];
};

export type ScanProgress = { step: 'index' | 'lists' | 'files' | 'compare'; done: number; total: number };

type SniffedType = { kind: 'video' | 'image' | 'caption'; mediaType: string; extension: string };

/** An item as a record of Sora describes it. `recordKind`: what the record is about. */
export type RecordItem = { item: Item; recordKind: 'generation' | 'post' };

export type ScanDeps = Sums & {
  inflate: Inflate;
  /** The type of a file by its first 64 bytes; null when it is none of ours. */
  sniff(head: Uint8Array): SniffedType | null;
  /** The items in a raw record of one of Sora's lists; none for a list that is not known. */
  readRecord(list: string, record: unknown): RecordItem[];
};

/** What a list says of an item itself. `own`: null where it does not say whose the item is. */
export type Facts = Omit<Item, 'kind' | 'own' | 'links' | 'absence' | 'preview'> & {
  kind: Item['kind'] | null;
  own: boolean | null;
};

/** One item as one list has it. */
export type ListedItem = {
  facts: Facts;
  /** What the list's record is about: a generation's words win over a post's. */
  recordKind: 'generation' | 'post';
  /** Other ids by which a file may be named: of an attachment, in another form. */
  aliases: string[];
  /** How the path of its file ends; null where the list does not say. */
  path: string | null;
  /** The size of that file in bytes, and its SHA-256 in lower-case hex; null where the list does not say. */
  bytes: number | null;
  sha256: string | null;
  /** Whose list it is. */
  account: { id: string; username: string | null } | null;
  /** When the list was made, in milliseconds since 1970. */
  madeAt: number | null;
};

/** One list among chosen files: what it names, and its raw records. */
export type ImportList = {
  ref: FileRef;
  /** Its name promises a list of this source: one that is none is named as unreadable. */
  isSure: boolean;
  /** Throws SyntaxError, too-large, or what the disk throws, and may have given items before. */
  items(deps: ScanDeps): AsyncGenerator<ListedItem>;
  /** The raw record of each item as JSON without signatures. `list` is one of Sora's, or the source. Throws as `items` does. */
  records(): AsyncGenerator<{ id: string; list: string; record: string }>;
};

/** Everything that was chosen: archives of ours, and all other files, those inside ZIPs too. */
export type Pile = { exports: FoundExport[]; files: IndexedFile[] };

/** A source: one record of this form in `import-readers.ts` is all that a new one needs. */
export type ImportReader = {
  source: Source;
  /** Its lists, known by name and place. What they hold decides, once they are read. */
  lists(pile: Pile): ImportList[];
  /** Whether a file is of this source by its place or name. `isListed`: one of its lists names the file's id. */
  owns(file: IndexedFile, isListed: boolean): boolean;
};

/** What the media of a pile is. */
export type FoundFiles = {
  /** By the item's id, in no order. */
  byItem: Map<string, Candidate[]>;
  unrecognized: Candidate[];
  leftOut: Scan['leftOut'];
  unreadable: Scan['unreadable'];
};
