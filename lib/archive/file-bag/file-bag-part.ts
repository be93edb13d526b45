import type { ArchiveContent } from '../../model/archive';
import type { NewFile } from '../../model/archive-entry';
import type { BagFiles, Writing } from '../../model/bag-files';
import type { Part, StartedFile } from '../../model/job';
import type { JobStore, NewEntry, SavedItem } from '../../model/ports';
import type { ItemFiles } from '../format/item-files';
import { pathKey } from '../naming/file-paths';
import type { Naming } from '../naming/media-naming';
import type { ExistingBag } from './existing-bag';

/** The bag that a job fills. `previous`: what earlier exports left in it. `filesOf`: the files of an item at a path. */
export type OpenBag = {
  bag: BagFiles;
  part: FileBagPart;
  previous: ExistingBag;
  naming: Naming;
  filesOf: (content: ArchiveContent, path: string) => ItemFiles;
};

/** The only part of a job whose files go to their destination one by one. */
export type FileBagPart = {
  now(): Part;
  /** Changes the part and stores it. */
  put(change: Partial<Part>): Promise<void>;
  /** Notes files before they are written. */
  begin(paths: readonly string[]): Promise<void>;
  /** Journals saved items, and clears the notes of their files and of the `planned` ones. */
  commit(saved: SavedItem[], planned?: readonly string[]): Promise<void>;
  /** Journals the generated files, and marks the part as complete. `payload`: what is below `data/` now. */
  close(own: readonly NewFile['meta'][], payload: { files: number; bytes: number }): Promise<void>;
  /** The state of a file, which an earlier attempt may have started. */
  writing(path: string): Writing;
};

const waitingFor = (started: readonly StartedFile[]) =>
  started.find(({ blockedReason }) => blockedReason !== null)?.blockedReason ?? null;

/** `found` is the stored part. Files that it notes may be left from a killed run. */
export function fileBagPart(
  found: Part,
  { store, bag, onChange }: { store: JobStore; bag: BagFiles; onChange: () => void },
): FileBagPart {
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
    async close(own, { files: entries, bytes }) {
      const end = { state: 'saved', last: true, bytes, entries, blockedReason: null } as const;
      part = { ...part, ...end, startedFiles: [], download: bag.lastDownload() };
      await store.close(
        part,
        own.map((meta) => entryOf({ meta }, null)),
      );
      onChange();
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
export function entryOf({ meta }: Pick<NewFile, 'meta'>, item: string | null): NewEntry {
  return { ...meta, offset: 0, item, pathKey: pathKey(meta.path) };
}

export const pathsOf = ({ entry, sidecars }: SavedItem): string[] => [entry.path, ...sidecars.map(({ path }) => path)];
