import { pathKey } from '../naming/file-paths';
import { type Expected, type ItemFile, manifestPath, partNumbers, readLists, readManifest } from './expected-files';
import { type Sums, sumsOf } from './file-content';
import type { FoundExport, IndexedFile } from './file-index';
import { type RepairPlan, repairPlanFor } from './repair-plan';

/** What is wrong with a copy of a file. */
export type Damage =
  | 'size' // it is longer or shorter than it was
  | 'sum' // it has another SHA-256
  | 'crc' // its content is right, and its ZIP says otherwise
  | 'unreadable'; // neither the disk nor its ZIP gives it

/** A file of an export, and the ZIP it is in, where it is in one. */
export type FilePlace = { path: string; zip: string | null };

/** What was found of one export. Each list is sorted as the manifest is, or as files were found. */
export type ExportReport = {
  name: string;
  /** Id of the account whose library it is; null where that could not be read. */
  account: string | null;
  /**
   * `list`: a few files saved at once, which have no manifest but their `library.json`. `records`: the manifest is not there, so that only
   * files of items could be checked.
   */
  against: 'manifest' | 'list' | 'records';
  /** Whether anything of it is in ZIPs. */
  isZipped: boolean;
  /** Files that are as they were saved, and their bytes. */
  intact: { files: number; bytes: number };
  damaged: (FilePlace & { damage: Damage })[];
  missing: string[];
  /** Files that the export does not name. */
  unexpected: FilePlace[];
  /** `count` is null where the manifest is not there. */
  parts: { count: number | null; missing: number[] };
  /** Ids of the items whose files are damaged or missing: what would have to be fetched again. */
  items: string[];
  repairPlan: RepairPlan;
};

/** How far it is. Bytes of files that are there and named. */
export type VerifyProgress = { files: number; ofFiles: number; bytes: number; ofBytes: number };

export type VerifyDeps = Sums & { onProgress: (progress: VerifyProgress) => void };

const tagManifestPath = 'tagmanifest-sha256.txt';

/** Checks everything that an export names: that it is there, its size, its SHA-256, and in ZIPs its CRC; and looks for what it does not name. */
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
      if (damage !== null) report.damaged.push({ path: file.path, zip: copy.zip, damage });
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
  // Files that were unpacked are there without the list of their part.
  if (!report.isZipped && report.items.length === 0) report.parts.missing = [];
  return { ...report, repairPlan: repairPlanFor(report) };
}

async function damageOf(
  copy: IndexedFile,
  { sha256 }: Expected,
  item: ItemFile | undefined,
  deps: VerifyDeps,
  progress: VerifyProgress,
): Promise<Damage | null> {
  const before = progress.bytes;
  try {
    const content = await copy.open();
    if (content === null) return 'unreadable';
    const sums = await sumsOf(content, deps, (bytes) => {
      progress.bytes += bytes;
      deps.onProgress(progress);
    });
    if (sums.sha256 === sha256) return copy.crc32 === null || copy.crc32 === sums.crc32 ? null : 'crc';
    return item?.bytes != null && item.bytes !== sums.bytes ? 'size' : 'sum';
  } catch {
    // The disk, or what was compressed: for the person it comes to the same.
    return 'unreadable';
  } finally {
    progress.bytes = before + copy.bytes;
  }
}

/** An export has lists of its parts; a selection that was saved at once is one ZIP without (`docs/archive-format.md`). */
function isSelection(found: FoundExport): boolean {
  return found.copies.has(pathKey('data/library.json')) && partNumbers([...found.copies.values()].flat()).length === 0;
}

/** Nothing names the manifest of the tag files but itself. */
function unexpectedFiles(found: FoundExport, expected: Map<string, Expected>): FilePlace[] {
  const own = pathKey(tagManifestPath);
  return [...found.copies].flatMap(([key, copies]) =>
    expected.has(key) || key === own ? [] : copies.map(({ path, zip }) => ({ path, zip })),
  );
}

/** Every part has a list of its own, which the manifest names. */
function missingParts(found: FoundExport, payload: Map<string, Expected> | null): ExportReport['parts'] {
  const here = new Set(partNumbers([...found.copies.values()].flat()));
  const all = payload === null ? null : partNumbers(payload.values());
  const upTo = all ?? Array.from({ length: [...here].at(-1) ?? 0 }, (_, index) => index + 1);
  return { count: all?.length ?? null, missing: upTo.filter((number) => !here.has(number)) };
}
