import type { LibraryItem } from '../../model/library-item';
import type { JobStore, PartRecord } from '../../model/ports';

/** The file of a saved item. */
type SavedFile = Pick<LibraryItem, 'id' | 'path' | 'bytes' | 'sha256' | 'mediaType'>;

/** The record lines of a part's items, with the records from all lists known so far. */
export async function* recordLines(job: string, part: number, store: JobStore): AsyncGenerator<string> {
  for await (const { file, records } of store.partRecords(job, part)) yield recordLine(file, records);
}

/**
 * One line of `data/parts/part-NNN.ndjson`, with its line feed: the item's file, and the site's record from each list
 * that has the item.
 */
export function recordLine(file: SavedFile, records: PartRecord['records']): string {
  const { id, path, bytes, sha256, mediaType } = file;
  const reported = JSON.stringify({ id, path, bytes, sha256, mediaType });
  // Records are JSON already. Parsing and serializing them would double the cost of a line.
  const texts = records.map(({ source, record }) => `{"source":${JSON.stringify(source)},"record":${record}}`);
  return `${reported.slice(0, -1)},"records":[${texts.join()}]}\n`;
}
