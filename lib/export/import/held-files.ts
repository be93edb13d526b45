import type { ChosenFile } from '../../archive/verify/file-index';
import type { Candidate, Scan } from '../../import/import-types';
import { ExpectedFailure } from '../../model/failure';
import type { FileFingerprint } from '../../model/job';
import type { ItemRow, JobStore } from '../../model/ports';
import { linkToFile } from './file-link';

/** How many of the files that a job needs aren't available. */
export type MissingFiles = { missing: number; total: number };

/**
 * The files of an import, held in memory while its job is unfinished. They are lost when the engine closes. The user
 * must then choose them again, and they are compared with the stored fingerprints.
 */
export type HeldFiles = {
  /** Holds the files of a new job. */
  hold(job: string, chosen: readonly ChosenFile[]): void;
  /** Holds those of the chosen files that the job needs. */
  offer(job: string, chosen: readonly ChosenFile[]): Promise<MissingFiles>;
  /** Drops the missing files, so that the job continues without them. */
  skipMissing(job: string): Promise<void>;
  /** Throws files-needed if files of the job are missing. */
  check(job: string): Promise<void>;
  /**
   * Scans the files of a job on the first call, and returns what they contain. Throws files-needed, and the signal's
   * reason.
   */
  scan(job: string, signal: AbortSignal): Promise<Scan>;
  /**
   * The files of an item, best first. Listing is over when this is first called, so the rest of the scan is dropped:
   * prompts and other facts take much more memory, and the browser lets garbage grow to several times of what is in
   * use. Throws like `scan`.
   */
  candidatesOf(row: ItemRow, signal: AbortSignal): Promise<readonly Candidate[]>;
  isHolding(): boolean;
  release(): void;
};

type CandidatesOf = (row: ItemRow) => readonly Candidate[];

type Held = {
  job: string;
  files: Map<string, ChosenFile>;
  scanned: Promise<Scan> | null;
  index: Promise<CandidatesOf> | null;
};

const unread = { scanned: null, index: null };

/** Identifies a file when it is chosen again. */
export const fingerprintOf = ({ path, file }: ChosenFile): FileFingerprint => ({
  path,
  size: file.size,
  modified: file instanceof File ? file.lastModified : 0,
});

const isSame = (file: ChosenFile, { size, modified }: FileFingerprint): boolean => {
  const found = fingerprintOf(file);
  return found.size === size && found.modified === modified;
};

export function createHeldFiles({
  store,
  scan,
}: {
  store: Pick<JobStore, 'importFiles' | 'dropImportFiles'>;
  scan: (chosen: ChosenFile[], signal: AbortSignal) => Promise<Scan>;
}): HeldFiles {
  let held: Held | null = null;
  const of = (job: string): Held => {
    if (held?.job !== job) held = { job, files: new Map(), ...unread };
    return held;
  };
  const missingOf = async (job: string): Promise<{ needed: FileFingerprint[]; missing: string[] }> => {
    const needed = await store.importFiles(job);
    const { files } = of(job);
    return { needed, missing: needed.filter(({ path }) => !files.has(path)).map(({ path }) => path) };
  };
  const check = async (job: string) => {
    const { missing } = await missingOf(job);
    if (missing.length > 0) throw new ExpectedFailure('files-needed', String(missing.length));
  };
  const scanOf = async (job: string, signal: AbortSignal): Promise<Scan> => {
    const mine = of(job);
    if (mine.scanned === null) await check(job);
    mine.scanned ??= scan([...mine.files.values()], signal);
    try {
      return await mine.scanned;
    } catch (error) {
      // The caller may have aborted the scan. The next call starts a new one.
      mine.scanned = null;
      throw error;
    }
  };

  return {
    hold(job, chosen) {
      held = { job, files: new Map(chosen.map((each) => [each.path, each])), ...unread };
    },
    async offer(job, chosen) {
      const needed = new Map((await store.importFiles(job)).map((each) => [each.path, each]));
      const { files } = of(job);
      for (const each of chosen) {
        const wanted = needed.get(each.path);
        if (wanted !== undefined && isSame(each, wanted)) files.set(each.path, each);
      }
      return { missing: needed.size - files.size, total: needed.size };
    },
    async skipMissing(job) {
      await store.dropImportFiles(job, (await missingOf(job)).missing);
    },
    check,
    scan: scanOf,
    async candidatesOf(row, signal) {
      const mine = of(row.job);
      mine.index ??= scanOf(row.job, signal).then((found) => {
        mine.scanned = null;
        return indexOf(found);
      });
      try {
        return (await mine.index)(row);
      } catch (error) {
        mine.index = null;
        throw error;
      }
    },
    isHolding: () => held !== null,
    release() {
      held = null;
    },
  };
}

function indexOf({ items, unrecognized }: Scan): CandidatesOf {
  const byId = new Map(items.map(({ item, candidates }) => [item.id, candidates]));
  const byUrl = new Map<string | null, Candidate>();
  const add = (file: Candidate) => byUrl.set(linkToFile(file).url, file);
  unrecognized.forEach(add);
  for (const candidates of byId.values()) candidates.forEach(add);
  return ({ id, item }) => {
    const known = byId.get(id) ?? [];
    if (known.length > 0) return known;
    // Without the list that named it, a file may now look like another item's, or like no item's.
    return item.links.flatMap(({ url }) => byUrl.get(url) ?? []);
  };
}
