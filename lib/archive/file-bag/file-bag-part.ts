import type { ArchiveContent } from '../../model/archive';
import type { NewFile } from '../../model/archive-entry';
import type { Writing } from '../../model/bag-files';
import type { Part, StartedFile } from '../../model/job';
import type { NewEntry, SavedItem } from '../../model/ports';
import { captionText } from '../gallery/caption-text';
import { pathKey } from '../naming/file-paths';
import type { FileBagDeps } from './file-bag-deps';

/** The only part of a job whose files go to their destination one by one. */
export type FileBagPart = {
  now(): Part;
  /** Changes the part and stores it. */
  put(change: Partial<Part>): Promise<void>;
  /** Notes files before they are written. */
  begin(paths: readonly string[]): Promise<void>;
  /** Journals saved items, and clears the notes of their files and of the `planned` ones. */
  commit(saved: SavedItem[], planned?: readonly string[]): Promise<void>;
  /** The state of a file, which an earlier attempt may have started. */
  writing(path: string): Writing;
};

const waitingFor = (started: readonly StartedFile[]) =>
  started.find(({ blockedReason }) => blockedReason !== null)?.blockedReason ?? null;

/** `found` is the stored part. Files that it notes may be left from a killed run. */
export function fileBagPart(found: Part, { store, bag, onChange }: FileBagDeps): FileBagPart {
  let part = found;
  const startedBefore = new Map(found.startedFiles.map((started) => [started.path, started]));
  const put = async (change: Partial<Part>) => {
    part = { ...part, ...change };
    await store.putPart(part);
    onChange();
  };
  return {
    now: () => part,
    put,
    begin(paths) {
      const others = part.startedFiles.filter(({ path }) => !paths.includes(path));
      const started = paths.map((path) => startedBefore.get(path) ?? { path, downloadPath: null, blockedReason: null });
      return put({ startedFiles: [...others, ...started] });
    },
    async commit(saved, planned = []) {
      const ended = new Set([...planned, ...saved.flatMap(pathsOf)]);
      const started = part.startedFiles.filter(({ path }) => !ended.has(path));
      const download = bag.lastDownload() ?? part.download;
      part = { ...part, startedFiles: started, blockedReason: waitingFor(started), download };
      await store.commit(part, saved);
    },
    writing: (path) => ({
      earlier: startedBefore.get(path) ?? null,
      note({ downloadPath, blockedReason, renamedTo }) {
        const started = part.startedFiles.map((known) =>
          known.path === path ? { path, downloadPath, blockedReason } : known,
        );
        return put({
          startedFiles: started,
          blockedReason: waitingFor(started),
          renamedTo: renamedTo ?? part.renamedTo,
        });
      },
    }),
  };
}

/** A file's journal entry. `item`: the id of the item whose media it is. */
export function entryOf({ meta }: NewFile, item: string | null): NewEntry {
  return { ...meta, offset: 0, item, pathKey: pathKey(meta.path) };
}

/** An item and its files, ready to journal. */
export function savedItem(
  { row, media, variant }: ArchiveContent,
  { medium, sidecars }: { medium: NewFile; sidecars: NewFile[] },
): SavedItem {
  return {
    id: row.id,
    variant,
    mediaType: media.mediaType,
    cues: captionText(media),
    entry: entryOf(medium, row.id),
    sidecars: sidecars.map((file) => entryOf(file, null)),
  };
}

export const pathsOf = ({ entry, sidecars }: SavedItem): string[] => [entry.path, ...sidecars.map(({ path }) => path)];
