import type { ImportSourceName as Source } from '../../model/item';
import type { ImportedItem, Scan } from '../import-types';
import { siteForm } from '../name-id';

/** What one source says of an item, as JSON. `list` is one of Sora's for what an archive of ours has kept, otherwise the source. */
export type ImportedRecord = { item: ImportedItem; source: Source; list: string; record: string };

/**
 * The raw records of all items, read from the lists once more: in memory they would take many times as much as all else. Each list gives one
 * of an item at most, whatever the number of its copies. A source that has none gives one that names its files. What can no longer be read is
 * left out: the scan has named it. Throws the signal's reason.
 */
export async function* importedRecords(
  { lists, items }: Pick<Scan, 'lists' | 'items'>,
  signal: AbortSignal,
): AsyncGenerator<ImportedRecord> {
  const byId = new Map(items.map((each) => [each.item.id, { each, given: new Set<string>() }]));
  for (const { source, list } of lists) {
    try {
      for await (const { id, list: name, record } of list.records()) {
        signal.throwIfAborted();
        const known = byId.get(siteForm(id));
        if (known === undefined || known.given.has(name)) continue;
        known.given.add(name).add(source);
        yield { item: known.each, source, list: name, record };
      }
    } catch {
      signal.throwIfAborted();
    }
  }
  for (const { each, given } of byId.values())
    for (const source of each.sources)
      if (!given.has(source)) yield { item: each, source, list: source, record: filesRecord(each, source) };
}

/** Where the files of an item were found, for whoever wants to know later what became of them. */
export function filesRecord({ candidates }: ImportedItem, source: Source): string {
  const files = candidates
    .filter((candidate) => candidate.source === source)
    .map(({ ref, bytes, modified }) => ({
      path: ref.entry ?? ref.chosen,
      zip: ref.entry === null ? null : ref.chosen,
      bytes,
      modified: modified === null ? null : new Date(modified).toISOString(),
    }));
  return JSON.stringify({ files });
}
