import type { Entry } from '../../model/archive-entry';
import { bagDeclaration, bagInfo, manifest } from '../format/bagit-files';
import { readme } from '../format/readme-text';
import type { GeneratedText } from './generated-files';

/** What the files at the bag's root describe. */
export type BagFacts = Parameters<typeof bagInfo>[0] & Parameters<typeof readme>[0];

/** All files below `data/`, in manifest order. */
export type PayloadFiles = AsyncIterable<Pick<Entry, 'path' | 'sha256'>> | Iterable<Pick<Entry, 'path' | 'sha256'>>;

/** The files at the bag's root except their own manifest. */
export function tagTexts(facts: BagFacts, payload: PayloadFiles): GeneratedText[] {
  return [
    { path: 'README.txt', text: [readme(facts)] },
    { path: 'bagit.txt', text: [bagDeclaration] },
    { path: 'bag-info.txt', text: [bagInfo(facts)] },
    { path: 'manifest-sha256.txt', text: manifest(payload) },
  ];
}
