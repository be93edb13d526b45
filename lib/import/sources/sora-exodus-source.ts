import * as v from 'valibot';
import type { FileContent } from '../../archive/verify/file-content';
import type { IndexedFile } from '../../archive/verify/file-index';
import { csvRecords } from '../formats/csv-rows';
import type { ImportReader, ListedItem, ScanDeps } from '../import-types';
import { isNamed, isSiteId } from '../name-id';
import { idOrNull, listed, pixelsOrNull, id as safeId, textOrNull } from './list-fields';
import { isLoneJson } from './lone-json';
import { fieldsOf, isoOf, siteItems } from './site-record';
import { jsonEntries, placeBeside, type ToolEntry, toolList, wholeText } from './tool-list';

/*
 * Output of sora-exodus 1.1 (https://github.com/martusha89/Sora-exodus, `src/collect.js`, `src/export.js`): `tasks.json`
 * with the site's tasks, `gen_ids.json` and `index.json` with its own lists of their generations, `prompts.csv` with the
 * starts of the prompts, and for each generation `generations/{id}/metadata.json` and its files. `image` is the source,
 * `original` the site's `url`, and `video` a smaller rendition, in any type. They are one item, and the best file counts.
 */

const source = 'sora-exodus';
const listName = /^(?:tasks|gen_ids|index)\.json$/;
const tableName = /^prompts\.csv$/;
const metadata = /^metadata\.json$/;
const ownFolder = /^(.*?)generations\/([^/]+)\/[^/]+$/;
const isOwn = ({ path }: Pick<IndexedFile, 'path'>) => isSiteId(ownFolder.exec(path)?.[2] ?? '');

const flag = v.fallback(v.nullable(v.boolean()), null);
const generation = v.object({
  gen_id: safeId,
  task_id: idOrNull,
  prompt: textOrNull,
  created_at: textOrNull,
  type: textOrNull,
  width: pixelsOrNull,
  height: pixelsOrNull,
  quality: textOrNull,
  seed: v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger())), null),
  is_favorite: flag,
});

/** The items of a task from the site, or of a generation in any of its lists. Null for anything else. */
export function exodusItems(raw: unknown, readRecord: ScanDeps['readRecord']): ListedItem[] | null {
  if (Array.isArray(fieldsOf(raw).generations)) return siteItems(raw, readRecord);
  const read = v.safeParse(generation, raw);
  if (!read.success) return null;
  const { gen_id: id, task_id: taskId, created_at, type, is_favorite: favorite, ...facts } = read.output;
  const kind = type === null ? null : type.startsWith('video') ? 'video' : type.startsWith('image') ? 'image' : null;
  return [listed({ ...facts, id, taskId, favorite, kind, createdAt: isoOf(created_at) })];
}

export const soraExodus: ImportReader = {
  source,
  lists({ files }, { readRecord }) {
    const roots = new Set(files.filter(isOwn).map(({ path }) => ownFolder.exec(path)?.[1]));
    const isInRoot = ({ path }: IndexedFile) => roots.has(path.slice(0, path.lastIndexOf('/') + 1));
    return files.flatMap((file) => {
      if (isNamed(file, metadata))
        return [toolList(file, { source, isSure: isOwn(file) }, (content) => readMetadata(file, content, readRecord))];
      if (!isNamed(file, listName) && !isLoneJson(file)) return [];
      const isSure = isNamed(file, /^gen_ids\.json$/) || (isNamed(file, listName) && isInRoot(file));
      const read = (raw: unknown): ToolEntry | null => {
        const items = exodusItems(raw, readRecord);
        return items === null ? null : { raw, items };
      };
      return [toolList(file, { source, isSure }, (content) => jsonEntries(content, ['generations'], read))];
    });
  },
  owns: isOwn,
};

/** Its table has the starts of the prompts, each in one line. It counts if nothing else has the text. */
export const soraExodusTable: ImportReader = {
  source,
  lists: ({ files }) =>
    files
      .filter((file) => isNamed(file, tableName))
      .map((file) => toolList(file, { source, isSure: false }, readTable)),
  owns: () => false,
};

async function* readMetadata(
  file: IndexedFile,
  content: FileContent,
  readRecord: ScanDeps['readRecord'],
): AsyncGenerator<ToolEntry> {
  const raw: unknown = JSON.parse(await wholeText(content));
  const items = 'gen_id' in fieldsOf(raw) ? exodusItems(raw, readRecord) : null;
  const [item] = items ?? [];
  if (item === undefined) throw new SyntaxError('a list of something else');
  yield { raw, items: [item] };
  if (isOwn(file)) return;
  // The folder was renamed. Its files are next to this one.
  for (const name of ['image.*', 'original.*', 'video.*'])
    yield { raw: null, items: [listed({ id: item.facts.id }, placeBeside(file, name))] };
}

async function* readTable(content: FileContent): AsyncGenerator<ToolEntry> {
  for await (const cells of csvRecords(content, ['gen_id', 'prompt_preview'])) {
    const row = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== 'null' && cell !== 'undefined'));
    const [width, height, seed] = [row.width, row.height, row.seed].map(Number);
    const items = exodusItems({ ...row, prompt: row.prompt_preview, width, height, seed }, () => []);
    if (items !== null) yield { raw: row, items };
  }
}
