import { type FileContent, textOf } from '../../archive/verify/file-content';
import type { IndexedFile } from '../../archive/verify/file-index';
import type { ImportSourceName } from '../../model/item';
import { toRecordText } from '../../sora/records/record-text';
import { elementsIn } from '../formats/json-elements';
import type { ImportList, ListedItem } from '../import-types';

/** An entry of a tool's list: its items, and its raw record, or null if that isn't worth keeping. */
export type ToolEntry = { raw: unknown; items: ListedItem[] };

/** Maximum bytes of a list of one or a few items. */
const smallList = 1_000_000;
/** Maximum number of unknown elements before a list counts as something else. */
const maxOthers = 100;

/** A list of another tool. `read` yields its entries, and throws SyntaxError if it isn't one or breaks off. */
export function toolList(
  file: IndexedFile,
  { source, isSure }: { source: ImportSourceName; isSure: boolean },
  read: (content: FileContent) => AsyncGenerator<ToolEntry>,
): ImportList {
  async function* entries() {
    const content = await file.open();
    if (content === null) throw new TypeError('its ZIP does not give it');
    yield* read(content);
  }
  return {
    ref: file.ref,
    isSure,
    isSmall: file.bytes <= smallList,
    async *items() {
      for await (const { items } of entries()) yield* items;
    },
    async *records() {
      for await (const { raw, items } of entries()) {
        if (raw === null || items.length === 0) continue;
        const record = toRecordText(raw);
        for (const id of new Set(items.map(({ facts }) => facts.id))) yield { id, list: source, record };
      }
    },
  };
}

/**
 * Entries of a JSON list, whose elements may be in arrays under some keys. `read` returns null for any other element.
 * A list of only such elements isn't one of the tool's. `words`: the strings outside the arrays.
 */
export async function* jsonEntries(
  content: FileContent,
  keys: readonly string[] | null,
  read: (raw: unknown, words: ReadonlyMap<string, string>) => ToolEntry | null,
): AsyncGenerator<ToolEntry> {
  const words = new Map<string, string>();
  let others = 0;
  let entries = 0;
  for await (const text of elementsIn(content, keys, (name, word) => words.set(name, word))) {
    const entry = read(JSON.parse(text), words);
    if (entry !== null) {
      entries++;
      yield entry;
    } else if (++others > maxOthers && entries === 0) break;
  }
  if (others > 0 && entries === 0) throw new SyntaxError('a list of something else');
}

/** A whole list as text, without its byte order mark. Throws too-large. */
export async function wholeText(content: FileContent, maxBytes = smallList): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of textOf(content, maxBytes)) pieces.push(piece);
  return pieces.join('').replace(/^\ufeff/, '');
}

/** The exact place of a file in a list's folder, in the same ZIP or unpacked. */
export const placeBeside = (
  list: Pick<IndexedFile, 'zip' | 'path'>,
  name: string,
): Pick<ListedItem, 'path' | 'zip'> => ({
  path: list.path.slice(0, list.path.lastIndexOf('/') + 1) + name,
  zip: list.zip,
});
