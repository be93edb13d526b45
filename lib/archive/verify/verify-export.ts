import { isSidecar } from '../format/sidecars';
import { pathKey } from '../naming/file-paths';
import {
  type Expected,
  type ItemFile,
  manifestPath,
  partNumbers,
  readLists,
  readManifest,
  tagManifestPath,
} from './expected-files';
import { type Sums, sumsOf } from './file-content';
import type { FoundExport, IndexedFile } from './file-index';
import { type RepairPlan, repairPlanFor } from './repair-plan';

/** What is wrong with a copy of a file. */
export type Damage =
  | 'size' // it has another size
  | 'sum' // it has another SHA-256
  | 'crc' // its content is right, but its ZIP has another CRC-32
  | 'unreadable'; // the disk or its ZIP can't provide it

/** A file of an export, and its ZIP, if any. */
export type FilePlace = { path: string; zip: string | null };

/** The result of checking one export. Lists are in manifest order, or in the order in which files were found. */
export type ExportReport = {
  name: string;
  /** Id of the library's account. Null if it couldn't be read. */
  account: string | null;
  /**
   * What was checked against. `list`: the `library.json` of a few files saved at once, which have no manifest.
   * `records`: the manifest is missing, so only the files of items were checked.
   */
  against: 'manifest' | 'list' | 'records';
  /** Whether any of it is in ZIPs. */
  isZipped: boolean;
  /** Undamaged files and their bytes. */
  intact: { files: number; bytes: number };
  damaged: (FilePlace & { damage: Damage })[];
  /** Sidecars edited since the export, for example by a photo manager. Nothing is lost. */
  changed: FilePlace[];
  missing: string[];
  /** Files that the export doesn't list. */
  unexpected: FilePlace[];
  /** `count` is null if the manifest is missing. */
  parts: { count: number | null; missing: number[] };
  /** Ids of the items whose files are damaged or missing, and would have to be fetched again. */
  items: string[];
  repairPlan: RepairPlan;
};

/** Progress. Bytes count listed files that exist. */
export type VerifyProgress = { files: number; ofFiles: number; bytes: number; ofBytes: number };

export type VerifyDeps = Sums & { onProgress: (progress: VerifyProgress) => void };

/**
 * Checks every file that an export lists: existence, size, SHA-256, and in ZIPs the CRC-32. Also finds unlisted files.
 */
export async function verifyExport(found: FoundExport, deps: VerifyDeps): Promise<ExportReport> {
  const { account, files: items } = await readLists(found);
  const payload = await readManifest(found, manifestPath);
  const tags = await readManifest(found, tagManifestPath);
  const expected = new Map<string, Expected>([...(payload ?? items), ...(tags ?? [])]);
  const report: Omit<ExportReport, 'repairPlan'> = {
    name: found.name,
    account,
    against: payload !== null ? 'manifest' : isSelection(found) ? 'list' : 'records',
    isZipped: [...found.copies.values()].flat().some(({ zip }) => zip !== null),
    intact: { files: 0, bytes: 0 },
    damaged: [],
    changed: [],
    missing: [],
    unexpected: payload === null ? [] : unexpectedFiles(found, expected),
    parts: isSelection(found) ? { count: 1, missing: [] } : missingParts(found, payload),
    items: [],
  };
  const copies = [...expected.keys()].flatMap((key) => found.copies.get(key) ?? []);
  const progress: VerifyProgress = {
    files: 0,
    ofFiles: copies.length,
    bytes: 0,
    ofBytes: copies.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  for (const [key, file] of expected) {
    const item = items.get(key);
    const there = found.copies.get(key) ?? [];
    let isWhole = there.length > 0;
    if (!isWhole) report.missing.push(file.path);
    for (const copy of there) {
      const damage = await damageOf(copy, file, item, deps, progress);
      if (damage === 'edited') report.changed.push({ path: file.path, zip: copy.zip });
      else if (damage !== null) report.damaged.push({ path: file.path, zip: copy.zip, damage });
      isWhole &&= damage === null;
      progress.files++;
      deps.onProgress(progress);
    }
    if (isWhole) {
      report.intact.files++;
      report.intact.bytes += there[0]?.bytes ?? 0;
    } else if (item !== undefined) {
      report.items.push(item.id);
    }
  }
  // Unpacked files may all be there without their part's list.
  if (!report.isZipped && report.items.length === 0) report.parts.missing = [];
  return { ...report, repairPlan: repairPlanFor(report) };
}

async function damageOf(
  copy: IndexedFile,
  { path, sha256 }: Expected,
  item: ItemFile | undefined,
  deps: VerifyDeps,
  progress: VerifyProgress,
): Promise<Damage | 'edited' | null> {
  const before = progress.bytes;
  try {
    const content = await copy.open();
    if (content === null) return 'unreadable';
    const sums = await sumsOf(content, deps, (bytes) => {
      progress.bytes += bytes;
      deps.onProgress(progress);
    });
    const isAsPacked = copy.crc32 === null || copy.crc32 === sums.crc32;
    if (sums.sha256 === sha256) return isAsPacked ? null : 'crc';
    if (isAsPacked && isSidecar(path)) return 'edited';
    return item?.bytes != null && item.bytes !== sums.bytes ? 'size' : 'sum';
  } catch {
    // The disk failed, or the compressed data is invalid. To the user both are the same.
    return 'unreadable';
  } finally {
    progress.bytes = before + copy.bytes;
  }
}

/** An export has lists of its parts. A selection saved at once is one ZIP without any (`docs/archive-format.md`). */
function isSelection(found: FoundExport): boolean {
  return found.copies.has(pathKey('data/library.json')) && partNumbers([...found.copies.values()].flat()).length === 0;
}

/** Unlisted files, except the tag manifest: only that would list itself. */
function unexpectedFiles(found: FoundExport, expected: Map<string, Expected>): FilePlace[] {
  const own = pathKey(tagManifestPath);
  return [...found.copies].flatMap(([key, copies]) =>
    expected.has(key) || key === own ? [] : copies.map(({ path, zip }) => ({ path, zip })),
  );
}

/** Every part has its own list, and the manifest has them all. */
function missingParts(found: FoundExport, payload: Map<string, Expected> | null): ExportReport['parts'] {
  const here = new Set(partNumbers([...found.copies.values()].flat()));
  const all = payload === null ? null : partNumbers(payload.values());
  const upTo = all ?? Array.from({ length: [...here].at(-1) ?? 0 }, (_, index) => index + 1);
  return { count: all?.length ?? null, missing: upTo.filter((number) => !here.has(number)) };
}
