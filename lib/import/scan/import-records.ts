import type { ImportSourceName as Source } from '../../model/item';
import type { ImportedItem, Scan } from '../import-types';
import { siteForm } from '../name-id';

/**
 * One source's record of an item, as JSON. Empty if an archive has had one of this list. `list`: for our archives, one of
 * Sora's lists, or the source of an earlier import; otherwise the source.
 */
export type ImportedRecord = { item: ImportedItem; source: Source; list: string; record: string };

/**
 * The raw records of all items, read from the lists again: keeping them would take many times the memory of everything
 * else. Each list yields at most one record per item, and each source at least one. For a source without records, it
 * lists its files. Skips what can no longer be read; the scan has reported it. Throws the signal's reason.
 */
export async function* importedRecords(
  { lists, items, idsOf }: Pick<Scan, 'lists' | 'items' | 'idsOf'>,
  signal: AbortSignal,
): AsyncGenerator<ImportedRecord> {
  const byId = new Map(
    items.map((each) => [each.item.id, { each, given: new Set<string>(), from: new Set<Source>() }]),
  );
  for (const { source, list } of lists) {
    try {
      for await (const { id, list: name, record } of list.records()) {
        signal.throwIfAborted();
        for (const own of idsOf(siteForm(id))) {
          const known = byId.get(own);
          if (known === undefined || known.given.has(name)) continue;
          known.given.add(name);
          known.from.add(source);
          yield { item: known.each, source, list: name, record };
        }
      }
    } catch {
      signal.throwIfAborted();
    }
  }
  for (const { each, given, from } of byId.values())
    for (const source of each.sources)
      if (!from.has(source))
        yield { item: each, source, list: source, record: given.has(source) ? '' : filesRecord(each, source) };
}

/** A record of where an item's files were found. */
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
