import * as v from 'valibot';
import { sumsOf } from '../../archive/verify/file-content';
import type { IndexedFile } from '../../archive/verify/file-index';
import { toRecordText } from '../../sora/records/record-text';
import type { ImportList, ImportReader, ListedItem, ScanDeps } from '../import-types';
import { isNamed, isSiteId } from '../name-id';
import { idOrNull, listed, textOrNull } from './list-fields';
import { fieldsOf } from './site-record';
import { placeBeside, wholeText } from './tool-list';

/*
 * Output of Sora-Downloader (https://github.com/MaggieL13/Sora-Downloader, as of March 2026): ZIPs with a folder for each
 * task, `SORA_EXPORT/0001_task_…/`. It has numbered images, `prompt.txt`, `preset.txt`, numbered reference images in
 * `references/`, and `metadata.json`, which lists the images with the address of their generation, and the reference images
 * in the order of their numbers. A task with images in two ZIPs has a folder in each. Names are UTF-8 without the flag.
 */

const source = 'sora-downloader';
const ownFile = /^(.*[^/])\/(?:metadata(?: ?\(\d+\))?\.json|prompt\.txt|references\/reference_(\d+)\.\w+)$/i;
/** Its folder names: a number, and a task, title or generation. */
const numberedFolder = /(?:^|\/)\d{4,}_[^/]+\/(?:[^/]+|references\/[^/]+)$/;
const imageName = /^(?:img_\d{2,}|item_\d{4,})\.\w+$/;

/** The files of one of its folders. */
type Folder = { metadata: IndexedFile | null; prompt: IndexedFile | null; references: Map<number, IndexedFile> };

export const soraDownloader: ImportReader = {
  source,
  lists: ({ files }, deps) =>
    [...foldersIn(files)].flatMap(([path, folder]) => {
      const first = folder.metadata ?? folder.prompt ?? [...folder.references.values()][0];
      return first === undefined ? [] : [listOf(path, first, folder, deps)];
    }),
  owns: (file) => numberedFolder.test(file.path) && (isNamed(file, imageName) || ownFile.test(file.path)),
};

function foldersIn(files: readonly IndexedFile[]): Map<string, Folder> {
  const folders = new Map<string, Folder>();
  for (const file of files) {
    const [, path, number] = ownFile.exec(file.path) ?? [];
    if (path === undefined || isSiteId(path.slice(path.lastIndexOf('/') + 1))) continue;
    const key = `${file.zip ?? ''}\0${path}`;
    const folder = folders.get(key) ?? { metadata: null, prompt: null, references: new Map() };
    folders.set(key, folder);
    if (number !== undefined) folder.references.set(Number(number), file);
    else if (/\.json$/i.test(file.path)) folder.metadata = file;
    else folder.prompt = file;
  }
  // A lone text or image in a folder with such a name may be from anything.
  for (const [key, { metadata }] of folders)
    if (metadata === null && !numberedFolder.test(`${key.slice(key.indexOf('\0') + 1)}/x`)) folders.delete(key);
  return folders;
}

const image = v.object({ file: v.pipe(v.string(), v.regex(/^[^/\\]+$/)), detailUrl: textOrNull });
const reference = v.object({ mediaId: textOrNull, genId: textOrNull });
/** Its text for an image whose page showed no prompt. */
const noPrompt = 'Prompt not detected';
const group = v.object({
  taskId: textOrNull,
  title: textOrNull,
  prompt: v.pipe(
    textOrNull,
    v.transform((text) => (text === noPrompt ? null : text)),
  ),
  images: v.array(v.unknown()),
  references: v.fallback(v.array(v.unknown()), []),
});
type Group = v.InferOutput<typeof group>;

function listOf(path: string, first: IndexedFile, folder: Folder, deps: ScanDeps): ImportList {
  const isOwn = numberedFolder.test(first.path);
  return {
    ref: first.ref,
    isSure: isOwn,
    isSmall: true,
    async *items() {
      let fault: unknown = null;
      const known = await readGroup(folder.metadata).catch((error: unknown) => {
        fault = error;
        return null;
      });
      if (known === null && !isOwn) throw fault;
      const words = folder.prompt === null ? null : await promptIn(folder.prompt);
      yield* known === null ? withoutMetadata(path, words) : imagesIn(first, known.group, words);
      yield* referencesIn(folder, known?.group ?? null, deps);
      if (fault !== null) throw fault;
    },
    async *records() {
      const known = await readGroup(folder.metadata);
      for (const each of known?.group.images ?? []) {
        const id = generationOf(each);
        if (id !== null) yield { id, list: source, record: toRecordText({ ...fieldsOf(known?.raw), images: [each] }) };
      }
    },
  };
}

/** Null if there is no metadata. Throws if it is something else or can't be read. */
async function readGroup(metadata: IndexedFile | null): Promise<{ raw: unknown; group: Group } | null> {
  if (metadata === null) return null;
  const content = await metadata.open();
  if (content === null) throw new TypeError('its ZIP does not give it');
  const raw: unknown = JSON.parse(await wholeText(content));
  const read = v.safeParse(group, raw);
  if (!read.success) throw new SyntaxError('a list of something else');
  return { raw, group: read.output };
}

/** The items of a record from `records`. */
export function downloaderItems(raw: unknown): ListedItem[] | null {
  const read = v.safeParse(group, raw);
  return read.success && 'folder' in fieldsOf(raw) ? itemsOf(read.output, null).map(({ item }) => item) : null;
}

/** The generation of an image, from the address of its page. */
function generationOf(raw: unknown): string | null {
  const read = v.safeParse(image, raw);
  const id = /gen_[0-9a-z]+/i.exec((read.success && read.output.detailUrl) || '')?.[0].toLowerCase();
  return id !== undefined && isSiteId(id) ? id : null;
}

function itemsOf({ taskId, title, prompt, images }: Group, words: string | null): { item: ListedItem; file: string }[] {
  return images.flatMap((raw) => {
    const read = v.safeParse(image, raw);
    const task = v.parse(idOrNull, taskId);
    const id = generationOf(raw) ?? (images.length === 1 ? task : null);
    if (!read.success || id === null) return [];
    const facts = { id, taskId: task, title, prompt: prompt ?? words, kind: 'image' as const };
    return [{ item: listed(facts), file: read.output.file }];
  });
}

function imagesIn(metadata: IndexedFile, read: Group, words: string | null): ListedItem[] {
  return itemsOf(read, words).map(({ item, file }) => ({
    ...item,
    ...placeBeside(metadata, file),
    madeAt: metadata.modified,
  }));
}

/** The prompt of a task, as far as the folder has it. It applies to all its generations. */
function withoutMetadata(path: string, prompt: string | null): ListedItem[] {
  const [id] = /(?:task|gen)_[0-9a-z]{20,40}(?=$|\W)/i.exec(path.slice(path.lastIndexOf('/') + 1)) ?? [];
  if (id === undefined || prompt === null) return [];
  return [listed({ id: id.toLowerCase(), taskId: id.startsWith('task') ? id.toLowerCase() : null, prompt })];
}

/**
 * Reference images of the generations: by the site's ID of the upload, by the generation that was used, or else by
 * their bytes.
 */
async function* referencesIn(folder: Folder, read: Group | null, deps: ScanDeps): AsyncGenerator<ListedItem> {
  const beside = read === null ? null : (read.images.map(generationOf).find((id) => id !== null) ?? null);
  for (const [number, file] of folder.references) {
    const said = v.safeParse(reference, read?.references[number - 1]);
    const { mediaId, genId } = said.success ? said.output : { mediaId: null, genId: null };
    const id = v.parse(idOrNull, mediaId ?? genId) ?? (await idByBytes(file, deps));
    if (id !== null)
      yield listed({ id, kind: 'reference', beside }, { path: file.path, zip: file.zip, madeAt: file.modified });
  }
}

async function idByBytes(file: IndexedFile, deps: ScanDeps): Promise<string | null> {
  const content = await file.open();
  const sums = content === null ? null : await sumsOf(content, deps, () => {});
  return sums === null ? null : `sha256-${sums.sha256.slice(0, 32)}`;
}

/** The tool adds a line end to `prompt.txt`. */
async function promptIn(file: IndexedFile): Promise<string | null> {
  const content = await file.open();
  const text = content === null ? '' : (await wholeText(content)).replace(/\r?\n$/, '');
  return /\S/.test(text) && text !== noPrompt ? text : null;
}
