import * as v from 'valibot';
import type { IndexedFile } from '../../archive/verify/file-index';
import { toRecordText } from '../../sora/records/record-text';
import { jsonElements } from '../formats/json-elements';
import type { ImportList, ImportReader, ListedItem } from '../import-types';
import { isSiteId } from '../name-id';
import { id, idOrNull, listed, pixelsOrNull, textOrNull } from './list-fields';
import { isLoneJson } from './lone-json';

/*
 * OpenAI's own export: several flat ZIPs with `generations.json` (an array, newest first) and `{id}.mp4`. Parts overlap,
 * and listed files may be missing. Some people have `<account>-generations.json` next to unpacked files.
 */

const isListName = (path: string) => /(?:^|\/)(?:[^/]*-)?generations[^/]*\.json$/i.test(path);
const container = /(?:^|\/)sora-data-files-export[^/]*(?:\/|\.zip$)/i;

const generation = v.object({
  id: v.pipe(id, v.check(isSiteId)),
  task_id: idOrNull,
  width: pixelsOrNull,
  height: pixelsOrNull,
  title: textOrNull,
  prompt: textOrNull,
});

/** Every entry has these. A record of Sora's own lists, which some people saved, also has `encodings`. */
const isEntry = (value: object) => 'id' in value && 'task_id' in value && 'prompt' in value && !('encodings' in value);

/** A listed item from a raw record. Null for any other record. */
export function openaiItem(raw: unknown): ListedItem | null {
  const read = typeof raw === 'object' && raw !== null && isEntry(raw) ? v.safeParse(generation, raw) : null;
  if (!read?.success) return null;
  const { task_id: taskId, ...facts } = read.output;
  // OpenAI's export contains only videos, and only those that the user made.
  return listed({ ...facts, id: facts.id.toLowerCase(), taskId, kind: 'video', own: true });
}

async function* entriesIn(file: IndexedFile): AsyncGenerator<{ item: ListedItem; raw: unknown }> {
  const content = await file.open();
  if (content === null) throw new TypeError('its ZIP does not give it');
  let others = 0;
  let entries = 0;
  for await (const text of jsonElements(content)) {
    const raw: unknown = JSON.parse(text);
    const item = openaiItem(raw);
    if (item !== null) {
      entries++;
      yield { item, raw };
    } else if (++others > 100 && entries === 0) break;
  }
  if (others > 0 && entries === 0) throw new SyntaxError('a list of something else');
}

function listIn(file: IndexedFile): ImportList {
  const madeAt = file.modified;
  return {
    ref: file.ref,
    isSure: isListName(file.path),
    async *items() {
      for await (const { item } of entriesIn(file)) yield { ...item, madeAt };
    },
    async *records() {
      for await (const { item, raw } of entriesIn(file))
        yield { id: item.facts.id, list: 'openai-export', record: toRecordText(raw) };
    },
  };
}

export const openaiExport: ImportReader = {
  source: 'openai-export',
  lists: ({ files }) => files.filter((file) => isListName(file.path) || isLoneJson(file)).map(listIn),
  owns: ({ zip, path }, isListed) =>
    container.test(zip ?? '') || container.test(path) || (isListed && isSiteId(stemOf(path))),
};

const stemOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
