import { runInParallel } from '../../archive/file-bag/run-in-parallel';
import type { Item } from '../../model/item';
import type { Candidate } from '../import-types';
import { withBytes } from './file-bytes';
import { pixelSize } from './pixel-size';

/** Files of one item whose headers are read at once: any number of files may be named by one ID. */
const parallelHeaders = 8;
/** Versions that stand for an item only where nothing before them does. */
const lastResorts: readonly Candidate['version'][] = ['full', 'rendition', 'unreadable'];

/** Reads the sizes in pixels where they decide: files of one length are copies of each other. */
export async function withPixels(candidates: readonly Candidate[]): Promise<Candidate[]> {
  if (new Set(candidates.map(({ bytes }) => bytes)).size < 2) return [...candidates];
  return runInParallel(parallelHeaders, candidates, async (candidate) => {
    const { extension, bytes } = candidate;
    const size = await withBytes(candidate, (read) => pixelSize(extension, bytes, read));
    return size === null ? candidate : { ...candidate, ...size };
  });
}

/** Best first: a smaller version and what can't be read are the last resorts; then more pixels win, then more bytes. */
export function ranked(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted(
    (a, b) =>
      lastResorts.indexOf(a.version) - lastResorts.indexOf(b.version) ||
      pixelsOf(b) - pixelsOf(a) ||
      b.bytes - a.bytes ||
      // Copies of each other: the one whose bytes can be proved comes first.
      checksumRank(b) - checksumRank(a) ||
      compareRefs(a, b),
  );
}

const pixelsOf = ({ width, height }: Candidate) => (width ?? 0) * (height ?? 0);
const checksumRank = ({ sha256, crc32 }: Candidate) => (sha256 === null ? 0 : 2) + (crc32 === null ? 0 : 1);

export function compareRefs({ ref: a }: Pick<Candidate, 'ref'>, { ref: b }: Pick<Candidate, 'ref'>): number {
  return compareTexts(a.chosen, b.chosen) || compareTexts(a.entry ?? '', b.entry ?? '');
}

/** By code units, as everywhere where no reader's language is meant. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * What an item is, and which of its files may be it: a picture under a video's id is a frame of it. Where no list says, a video wins.
 */
export function kindAmong(listed: Item['kind'] | null, candidates: readonly Candidate[]): Item['kind'] {
  if (listed !== null) return listed;
  return candidates.length > 0 && candidates.every(({ kind }) => kind === 'image') ? 'image' : 'video';
}

export function isOfKind(kind: Item['kind'], candidate: Candidate): boolean {
  return kind === 'reference' ? candidate.kind !== 'caption' : candidate.kind === kind;
}
