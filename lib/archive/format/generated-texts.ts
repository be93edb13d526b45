import type { Entry } from '../../model/archive-entry';
import type { LibraryCounts, LibraryHead, LibraryItem } from '../../model/library-item';
import { bagDeclaration, bagInfo, manifest } from './bagit-files';
import { libraryCsv } from './library-csv';
import { libraryJson } from './library-json';
import { readme } from './readme-text';
import { reportJson } from './report-json';

/** A file that the archive itself adds: its path from the bag's root, and its text, which can be read once. */
export type GeneratedText = { path: string; text: AsyncIterable<string> | Iterable<string> };

/** What the files at a bag's root tell. */
export type BagFacts = Parameters<typeof bagInfo>[0] & Parameters<typeof readme>[0];

/**
 * The lists that stand once: every item for programs and for a spreadsheet, and what became of those of this run. `hasDateFrom` as for
 * `libraryCsv`.
 */
export function listTexts(
  head: LibraryHead,
  counts: LibraryCounts,
  items: Record<'json' | 'csv' | 'report', AsyncIterable<LibraryItem>>,
  hasDateFrom: boolean,
): GeneratedText[] {
  return [
    { path: 'data/library.json', text: libraryJson(head, items.json) },
    { path: 'data/library.csv', text: libraryCsv(items.csv, hasDateFrom) },
    { path: 'data/report.json', text: reportJson(head, counts, items.report) },
  ];
}

/** The files at a bag's root but the manifest of these themselves. `payload`: all that lies below `data/`. */
export function tagTexts(
  facts: BagFacts,
  payload: AsyncIterable<Pick<Entry, 'path' | 'sha256'>> | Iterable<Pick<Entry, 'path' | 'sha256'>>,
): GeneratedText[] {
  return [
    { path: 'README.txt', text: [readme(facts)] },
    { path: 'bagit.txt', text: [bagDeclaration] },
    { path: 'bag-info.txt', text: [bagInfo(facts)] },
    { path: 'manifest-sha256.txt', text: manifest(payload) },
  ];
}
