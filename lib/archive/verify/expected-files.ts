import { isSystemFile } from '../../model/bag-files';
import { ExpectedFailure, isFailure } from '../../model/failure';
import { pathKey } from '../naming/file-paths';
import { linesOf } from './file-content';
import type { FoundExport } from './file-index';

/** A file that an export claims to have. */
export type Expected = { path: string; sha256: string };

/** The file of an item. `taskId`, `postId` and `bytes` are null if unknown. */
export type ItemFile = Expected & { id: string; taskId: string | null; postId: string | null; bytes: number | null };

/** A library with 9,999 parts has several terabytes. */
const partList = /^data\/parts\/part-(\d{3,4})\.ndjson$/;
export const isPartList = (path: string): boolean => partList.test(path);

const maxPartLists = 10_000;

/** Lists every file below `data/`. It is in the last part. */
export const manifestPath = 'manifest-sha256.txt';
/** Lists every file outside `data/`. */
export const tagManifestPath = 'tagmanifest-sha256.txt';

async function* linesIn(found: FoundExport, path: string): AsyncGenerator<string> {
  try {
    const content = await found.copies.get(pathKey(path))?.[0]?.open();
    if (content != null) yield* linesOf(content);
  } catch (error) {
    // The rest of an unreadable file is skipped, and the manifest then reports it as damaged.
    if (isFailure(error, 'too-large')) throw error;
  }
}

/** The files of a manifest by path key (RFC 8493 2.1.3). Null if there is no manifest. Throws too-large. */
export async function readManifest(
  found: FoundExport,
  path: string,
  most = mostManifestLines,
): Promise<Map<string, Expected> | null> {
  if (!found.copies.has(pathKey(path))) return null;
  const files = new Map<string, Expected>();
  for await (const line of linesIn(found, path)) {
    const entry = manifestEntry(line);
    if (entry !== null) files.set(pathKey(entry.path), entry);
    if (files.size > most) throw new ExpectedFailure('too-large', String(most));
  }
  return files;
}

/**
 * The SHA-256 of each part's list according to the manifest, in lower-case hex. Empty if the manifest is unreadable.
 */
export async function readPartSums(found: FoundExport): Promise<string[]> {
  const sums: string[] = [];
  try {
    for await (const line of linesIn(found, manifestPath)) {
      const entry = manifestEntry(line);
      if (entry !== null && isPartList(entry.path)) sums.push(entry.sha256);
      if (sums.length > maxPartLists) break;
    }
  } catch (error) {
    if (!isFailure(error, 'too-large')) throw error;
  }
  return sums;
}

/** Parses a line of a manifest. Null if it isn't one, or lists a system file, as older exports into a folder did. */
export function manifestEntry(line: string): Expected | null {
  const [, sha256, encoded] = /^([0-9a-f]{64})\s+(.+)$/i.exec(line) ?? [];
  if (sha256 === undefined || encoded === undefined) return null;
  const path = encoded.replace(/%(?:0D|0A|25)/gi, decodeURIComponent);
  return isSystemFile(path) ? null : { path, sha256: sha256.toLowerCase() };
}

/** The account id in the line of `library.json` that has it. Null for other lines. */
export function accountIn(line: string): string | null {
  return /^"account": \{"id":"([^"\\]+)"/.exec(line)?.[1] ?? null;
}

/** What an export's lists say: its account, its time (ISO 8601), and the files of its items by path key. */
export type Listed = { account: string | null; exportedAt: string | null; files: Map<string, ItemFile> };

/** Maximum number of files, many times a real library. */
const maxFiles = 500_000;
/** An item has its media and at most three sidecars. */
const mostManifestLines = 4 * maxFiles;

/**
 * Reads `library.json` and the lists of the parts, which may have more items. Skips unreadable lines: the manifest
 * still has their files' checksums. Throws too-large for lists that are larger than any library's.
 */
export async function readLists(found: FoundExport): Promise<Listed> {
  const lists = [...found.copies.values()].flatMap(([copy]) => (copy && partList.test(copy.path) ? [copy.path] : []));
  const files = new Map<string, ItemFile>();
  let account: string | null = null;
  let exportedAt: string | null = null;
  for (const list of ['data/library.json', ...lists]) {
    for await (const line of linesIn(found, list)) {
      account ??= accountIn(line);
      exportedAt ??= /^"exportedAt": "([^"\\]+)"/.exec(line)?.[1] ?? null;
      const file = itemFile(line);
      if (file !== null && !files.has(pathKey(file.path))) files.set(pathKey(file.path), file);
      if (files.size > maxFiles) throw new ExpectedFailure('too-large', String(maxFiles));
    }
  }
  return { account, exportedAt, files };
}

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);

/** Parses a line of either list; both start with the id. Skips the site's records, which are most of the line. */
function itemFile(line: string): ItemFile | null {
  if (!line.startsWith('{"id":')) return null;
  const records = line.indexOf(',"records":');
  try {
    const { id, taskId, postId, path, sha256, bytes } = JSON.parse(
      records < 0 ? line.replace(/,$/, '') : `${line.slice(0, records)}}`,
    );
    if (typeof id !== 'string' || typeof path !== 'string' || typeof sha256 !== 'string') return null;
    return {
      id,
      taskId: textOrNull(taskId),
      postId: textOrNull(postId),
      path,
      sha256,
      bytes: typeof bytes === 'number' ? bytes : null,
    };
  } catch {
    return null;
  }
}

/** The part numbers of the lists among these files, in order. */
export function partNumbers(files: Iterable<{ path: string }>): number[] {
  const numbers = Array.from(files, ({ path }) => partList.exec(path)?.[1]).filter((number) => number !== undefined);
  return numbers.map(Number).sort((a, b) => a - b);
}
