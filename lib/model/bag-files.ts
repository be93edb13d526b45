import type { NewFile } from './archive-entry';
import type { StartedFile } from './job';

/** The state of one file while it is written. */
export type Writing = {
  /** State from an earlier attempt, which may have left a partial file. Null if there was none. */
  earlier: StartedFile | null;
  /** Stores where the copy is and what it waits for. */
  note(known: { downloadPath: string | null; blockedReason: string | null; renamedTo: string | null }): Promise<void>;
};

/** A destination that takes the files of a bag one by one. Paths are inside the bag, with `/`. */
export type BagFiles = {
  /** The location to show to the user. */
  place: string;
  /** How many files to write in parallel. */
  inParallel: number;
  /** Whether the gallery can be written here. The browser holds back scripts in Downloads, one by one. */
  takesGallery: boolean;
  /**
   * Writes a whole file and replaces any existing one. When it resolves, the file survives a killed browser. Returns
   * false if the destination refuses the file's name. Throws the failures of a folder or of a copy to Downloads.
   */
  write(file: NewFile, writing: Writing, signal: AbortSignal): Promise<boolean>;
  /** Reads a file. Null if there is none or the destination can't be read. */
  read(path: string): Promise<Blob | null>;
  /** Paths of the readable files below `data/`. Removes partial files. */
  payload(): AsyncIterable<string>;
  /** Whether written files can be read back. */
  isReadable: boolean;
  /** Removes a file and any partial copy of it; with `halfWritten`, only the partial copy. */
  remove(path: string, halfWritten?: boolean): Promise<void>;
  /** The browser's id of the last download, used to show it in its folder. */
  lastDownload(): number | null;
};
/** Files and folders that systems, archivers and office programs create in any folder that they open. */
const systemFile =
  /(?:^|\/)(?:\.DS_Store|\._[^/]*|\.localized|Icon\r|(?:eh)?Thumbs\.db|desktop\.ini|\.directory|~\$[^/]*|\.~lock\.[^/]*#|(?:__MACOSX|\.AppleDouble|\.Trashes|\.Spotlight-V100|\.fseventsd|\$RECYCLE\.BIN|System Volume Information|@eaDir)\/.*)$/is;

/**
 * Whether a file is a system file such as `.DS_Store` or `Thumbs.db`. These appear, change and disappear on their own, so
 * no manifest lists them and no check counts them. Archive files can't have such a name: theirs start without a dot and
 * have the extension of media or a sidecar, and their folders get another name.
 */
export const isSystemFile = (path: string): boolean => systemFile.test(path);
