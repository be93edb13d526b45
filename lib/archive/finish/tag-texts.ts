import type { Entry } from '../../model/archive-entry';
import { bagDeclaration, bagInfo, manifest } from '../format/bagit-files';
import { readme } from '../format/readme-text';
import type { GeneratedText } from './generated-files';

/** What the files at a bag's root tell. */
export type BagFacts = Parameters<typeof bagInfo>[0] & Parameters<typeof readme>[0];

/** All files below `data/`, in the order of the manifest. */
export type PayloadFiles = AsyncIterable<Pick<Entry, 'path' | 'sha256'>> | Iterable<Pick<Entry, 'path' | 'sha256'>>;

/** The files at a bag's root but the manifest of these themselves. */
export function tagTexts(facts: BagFacts, payload: PayloadFiles): GeneratedText[] {
  return [
    { path: 'README.txt', text: [readme(facts)] },
    { path: 'bagit.txt', text: [bagDeclaration] },
    { path: 'bag-info.txt', text: [bagInfo(facts)] },
    { path: 'manifest-sha256.txt', text: manifest(payload) },
  ];
}
