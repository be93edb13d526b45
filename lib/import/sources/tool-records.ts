import type { ListedItem, ScanDeps } from '../import-types';
import { openaiItem } from './openai-export-source';
import { rowItems, saveSoraText } from './save-sora-lists';
import { fieldsOf } from './site-record';
import { downloaderItems } from './sora-downloader-source';
import { exodusItems } from './sora-exodus-source';
import { vaultItems, vaultMarkdown, vaultText } from './soravault-lists';

type Read = (raw: unknown, readRecord: ScanDeps['readRecord']) => (ListedItem | null)[] | null;

/** The content of a text file, from its record. Null for a record of anything else. */
const textIn = (raw: unknown): string | null => {
  const { text } = fieldsOf(raw);
  return typeof text === 'string' ? text : null;
};

/** How to read the records of other tools that our archives keep. */
const readers: Record<string, Read> = {
  'openai-export': (raw) => [openaiItem(raw)],
  soravault(raw, readRecord) {
    const text = textIn(raw);
    return text === null ? vaultItems(raw, readRecord) : [vaultText(text) ?? vaultMarkdown(text)];
  },
  'save-sora'(raw, readRecord) {
    const text = textIn(raw);
    if (text !== null) return saveSoraText(text, readRecord);
    const cells = Object.entries(fieldsOf(raw)).filter((cell): cell is [string, string] => typeof cell[1] === 'string');
    return rowItems(Object.fromEntries(cells), readRecord);
  },
  'sora-exodus': exodusItems,
  'sora-downloader': downloaderItems,
};

/** The items in another tool's record. Empty if it can't be read. */
export function toolItems(source: string, raw: unknown, readRecord: ScanDeps['readRecord']): ListedItem[] {
  try {
    const read = Object.hasOwn(readers, source) ? readers[source] : undefined;
    return (read?.(raw, readRecord) ?? []).filter((item) => item !== null);
  } catch {
    return [];
  }
}
