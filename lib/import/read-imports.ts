import { textOf } from '../archive/verify/file-content';
import type { ChosenFile, IndexedFile } from '../archive/verify/file-index';
import { type FoundExport, findExports } from '../archive/verify/find-exports';
import { isFailure } from '../model/failure';
import type { ImportKind, ImportSource } from '../model/saved-history';
import { isHistory, readHistory } from './history-file';
import type { ImportDeps, ListFault } from './import-source';
import { type ListedFile, matchFiles } from './match-files';
import { readOwnExport } from './read-own-export';
import {
  isSaveSoraFolder,
  isSaveSoraManifest,
  isSaveSoraTable,
  readSaveSoraManifest,
  readSaveSoraTable,
} from './sources/save-sora-lists';
import { isSoraVaultFolder, isSoraVaultList, readSoraVaultList } from './sources/soravault-lists';

/** What was found among chosen files, and what cannot be read of them. */
export type ImportResult = { found: ImportSource[]; unreadable: { name: string; fault: ListFault }[] };

/** Bytes of a list that is read as one text. */
const maxJson = 256_000_000;

/** Files another tool has saved belong together, however many folders and ZIPs they came in. */
type UnrelatedFiles = {
  kind: Exclude<ImportKind, 'export' | 'history'>;
  named: ListedFile[];
  madeAt: number | null;
  name: string;
};

/**
 * Reads what a person has of a library already: exports of ours, unpacked or in ZIPs, histories, and what SoraVault and Save Sora have
 * saved. Of ZIPs nothing is read but their directories and lists. What cannot be read is named, and keeps nothing else from being read.
 */
export async function readImports(chosen: ChosenFile[], deps: ImportDeps): Promise<ImportResult> {
  const { exports, unreadable: zips, unrelated, unknownZips } = await findExports(chosen, deps.inflate, deps);
  const read: ImportResult = {
    found: [],
    unreadable: [...[...zips, ...unknownZips].map(({ zip, fault }) => ({ name: zip, fault }))],
  };
  const guarded = async (name: string, act: () => Promise<ListFault | null>) => {
    const fault = await act().catch((error: unknown): ListFault => {
      if (isFailure(error, 'too-large')) return 'too-large';
      if (isFailure(error, 'media-damaged')) return 'no-list';
      // No JSON; or what was compressed does not unpack, of which browsers say this.
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
      const source = await readOwnExport(found, separate, deps);
      read.found.push(source);
      return source.has.length + source.absent.count > 0 || !claimsItems(found) ? null : 'no-list';
    });
  }

  const unrelatedFiles: UnrelatedFiles = { kind: 'files', named: [], madeAt: null, name: '' };
  const note = (
    kind: UnrelatedFiles['kind'],
    path: string,
    named: ListedFile[] | null,
    madeAt: number | null = null,
  ) => {
    if (named === null) return 'no-list';
    for (const each of named) unrelatedFiles.named.push(each);
    if (unrelatedFiles.kind === 'files') Object.assign(unrelatedFiles, { kind, name: topOf(path), madeAt });
    return null;
  };
  for (const copy of unrelated) {
    const { path } = copy;
    await guarded(path, async () => {
      if (isSaveSoraTable(path)) return note('save-sora', path, await readSaveSoraTable(await contentOf(copy)));
      if (isSaveSoraManifest(path)) return note('save-sora', path, readSaveSoraManifest(await jsonIn(copy)));
      if (!isSoraVaultList(path) && !isLoneJson(copy)) return null;
      const list = await jsonIn(copy);
      if (isHistory(list)) return put(read, readHistory(list, nameOf(path)));
      const vault = readSoraVaultList(list);
      return note('soravault', path, vault?.named ?? null, vault?.madeAt);
    });
  }
  const matched = await matchFiles(unrelated, unrelatedFiles.named, deps);
  if (matched.has.length + unrelatedFiles.named.length > 0)
    read.found.push({ ...known(unrelatedFiles, unrelated), ...matched });
  return read;
}

function put(read: ImportResult, history: ImportSource | ListFault): ListFault | null {
  if (typeof history === 'string') return history;
  read.found.push(history);
  return null;
}

/** Whose it is by its folders, where no list has told it. */
function known({ kind, name, madeAt }: UnrelatedFiles, files: readonly IndexedFile[]) {
  const fromFolders = files.find(({ path }) => isSoraVaultFolder(path))
    ? 'soravault'
    : files.find(({ path }) => isSaveSoraFolder(path))
      ? 'save-sora'
      : 'files';
  const first = files[0];
  return {
    kind: kind === 'files' ? fromFolders : kind,
    name: name || (first === undefined ? '' : topOf(first.zip ?? first.path)),
    account: null,
    madeAt,
  } as const;
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
/** The folder that was chosen, or the file. */
const topOf = (path: string) => path.split('/', 1)[0] ?? path;

/** A JSON file that was chosen by itself: below folders lie those that stand beside media. */
const isLoneJson = ({ path, zip }: IndexedFile) => zip === null && /^[^/]+\.json$/i.test(path);

/** The lists of an export are there: that they name nothing is then a fault, and no empty library. */
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
