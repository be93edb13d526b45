import type { ParsedItem } from '../records/parse-result';
import { sourceDefinitions } from './source-definitions';

/**
 * The items in a raw record of one of Sora's lists, as stored in an archive. None if the list or the record isn't
 * known.
 */
export function readRecord(source: string, record: unknown): Pick<ParsedItem, 'item' | 'recordKind'>[] {
  const lists = Object.values(sourceDefinitions.find((each) => each.source === source)?.lists ?? {});
  for (const list of lists) {
    const items = 'read' in list ? list.read(record).items : [];
    if (items.length > 0) return items.map(({ item, recordKind }) => ({ item, recordKind }));
  }
  return [];
}
