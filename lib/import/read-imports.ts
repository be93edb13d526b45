import { textOf } from '../archive/verify/file-content';
import type { ChosenFile, FoundExport, IndexedFile } from '../archive/verify/file-index';
import { findExports } from '../archive/verify/find-exports';
import { isFailure } from '../model/failure';
import type { ImportSource } from '../model/saved-history';
import { isHistoryFile, readHistory } from './history-file';
import type { ListFault } from './import-source';
import type { ScanDeps, UnreadableReason } from './import-types';
import { pileOf } from './pile-of';
import { readOwnExport } from './read-own-export';
import { savedWithTools } from './saved-with-tools';
import { isLoneJson } from './sources/lone-json';

/** What was found among chosen files, and what couldn't be read. */
export type ImportResult = {
  found: ImportSource[];
  unreadable: { name: string; fault: ListFault }[];
  /** Number of videos and images that belong to no item, or are smaller versions. */
  unrecognized: number;
};

/** Maximum bytes of a list that is read as one text. */
const maxJson = 256_000_000;

/**
 * Finds what the user already has of a library: our exports, unpacked or in ZIPs, histories, and what other tools
 * saved. In ZIPs, reads only directories and lists. Unreadable files are reported, and don't stop the rest.
 */
export async function readImports(chosen: ChosenFile[], deps: Omit<ScanDeps, 'readRecord'>): Promise<ImportResult> {
  const { exports, unreadable: zips, unrelated, unknownZips } = await findExports(chosen, deps.inflate, deps);
  const { files } = pileOf({ exports, unrelated });
  // Only the lists matter here, so ignore the site's records.
  const listDeps: ScanDeps = { ...deps, readRecord: () => [] };
  const read: ImportResult = {
    found: [],
    unrecognized: 0,
    unreadable: [...[...zips, ...unknownZips].map(({ zip, fault }) => ({ name: zip, fault }))],
  };
  const guarded = async (name: string, act: () => Promise<ListFault | null>) => {
    const fault = await act().catch((error: unknown): ListFault => {
      if (isFailure(error, 'too-large')) return 'too-large';
      if (isFailure(error, 'media-damaged')) return 'no-list';
      // Not JSON, or its compressed data is invalid, which browsers report as a TypeError.
      if (error instanceof SyntaxError || error instanceof TypeError) return 'no-list';
      return 'unreadable';
    });
    if (fault !== null) read.unreadable.push({ name, fault });
  };

  const separate = [...unrelated, ...exports.flatMap(({ copies }) => [...copies.values()].flat())].filter(
    ({ zip }) => zip === null,
  );
  for (const found of exports) {
    await guarded(found.name, async () => {
      const { source, fault } = await readOwnExport(found, separate, listDeps);
      if (source.has.length + source.absent.count > 0 || fault === null) read.found.push(source);
      if (fault !== null) return listFault(fault);
      return source.has.length + source.absent.count > 0 || !claimsItems(found) ? null : 'no-list';
    });
  }

  const others: IndexedFile[] = [];
  for (const file of files) {
    if (!isLoneJson(file)) {
      others.push(file);
      continue;
    }
    await guarded(file.path, async () => {
      if (await isHistoryFile(file)) return put(read, readHistory(await jsonIn(file), nameOf(file.path)));
      others.push(file);
      return null;
    });
  }
  const { found, unreadable: lists, unrecognized } = await savedWithTools(others, listDeps);
  if (found !== null) read.found.push(found);
  for (const { ref, reason } of lists)
    read.unreadable.push({ name: ref.entry ?? ref.chosen, fault: listFault(reason) });
  read.unrecognized = unrecognized;
  return read;
}

function put(read: ImportResult, history: ImportSource | ListFault): ListFault | null {
  if (typeof history === 'string') return history;
  read.found.push(history);
  return null;
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** The faults of lists. The others concern media files. */
const listFault = (reason: UnreadableReason): ListFault =>
  reason === 'empty' || reason === 'not-media' ? 'no-list' : reason;

/** Whether an export has media files. Then empty lists are a fault, and don't mean an empty library. */
const claimsItems = ({ copies }: FoundExport) =>
  [...copies.values()].some(([copy]) => copy !== undefined && /^data\/(?:videos|images|references)\//.test(copy.path));

async function contentOf(copy: IndexedFile) {
  const content = await copy.open();
  if (content === null) throw new TypeError('its ZIP does not give it');
  return content;
}

async function jsonIn(copy: IndexedFile): Promise<unknown> {
  let text = '';
  for await (const piece of textOf(await contentOf(copy), maxJson)) text += piece;
  return JSON.parse(text.replace(/^\ufeff/, ''));
}
