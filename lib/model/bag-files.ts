import type { NewFile } from './archive-entry';
import type { StartedFile } from './job';

/** What is known of a file that is being written: where a copy of it lies, and what that waits for a person about. */
export type Writing = {
  /** Noted of an earlier attempt, which may have left anything; null where there was none. */
  earlier: StartedFile | null;
  note(known: { copiedAs: string | null; held: string | null; savedAs: string | null }): Promise<void>;
};

/** A place that takes the files of a bag one by one. Paths are inside the bag, with `/`. */
export type BagFiles = {
  /** Where it is, for a person. */
  place: string;
  /** How many files are written in parallel. */
  inParallel: number;
  /** Whether the gallery may lie there. Downloads hold scripts back, one by one. */
  takesGallery: boolean;
  /**
   * Writes a file whole, in the place of one that is there under its path. When it resolves, a killed browser keeps it. Answers false where
   * its name is refused. Throws what may be wrong with the place: the failures of a folder, or of a copy to Downloads.
   */
  write(file: NewFile, writing: Writing, signal: AbortSignal): Promise<boolean>;
  /** What is there under a path; null where nothing is, or where nothing can be read. */
  read(path: string): Promise<Blob | null>;
  /** Paths of all files below `data/`, as far as they can be read. What was left half written is removed. */
  payload(): AsyncIterable<string>;
  /** Whether what was written can be read. */
  isReadable: boolean;
  /** Removes a file; what was left of one that was half written too. `halfWritten`: nothing but that. */
  remove(path: string, halfWritten?: boolean): Promise<void>;
  /** The browser's id of the copy that was written last, to show it by. */
  lastDownload(): number | null;
};
/** Files and folders that systems, archivers and office programs leave in any folder that they open. */
const systemFile =
  /(?:^|\/)(?:\.DS_Store|\._[^/]*|\.localized|Icon\r|(?:eh)?Thumbs\.db|desktop\.ini|\.directory|~\$[^/]*|\.~lock\.[^/]*#|(?:__MACOSX|\.AppleDouble|\.Trashes|\.Spotlight-V100|\.fseventsd|\$RECYCLE\.BIN|System Volume Information|@eaDir)\/.*)$/is;

/**
 * Whether a file is a system's own, such as `.DS_Store` or `Thumbs.db`. It comes, changes and goes without anybody asking, so no manifest lists
 * it and no check counts it. No name that an archive gives is one of these: a name has a media ending or that of a sidecar, and begins with no dot.
 */
export const isSystemFile = (path: string): boolean => systemFile.test(path);
