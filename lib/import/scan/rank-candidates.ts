import { runInParallel } from '../../async/run-in-parallel';
import type { Item } from '../../model/item';
import { pixelSize } from '../formats/pixel-size';
import type { Candidate } from '../import-types';
import { withBytes } from './file-bytes';

/** Headers read in parallel per item. Any number of files may have the same id. */
const parallelHeaders = 8;
/** In this order, versions only count if there are none before them. */
const lastResorts: readonly Candidate['version'][] = ['full', 'rendition', 'unreadable'];

/** Reads the sizes in pixels, unless all files have the same length and so are copies. */
export async function withPixels(candidates: readonly Candidate[]): Promise<Candidate[]> {
  if (new Set(candidates.map(({ bytes }) => bytes)).size < 2) return [...candidates];
  return runInParallel(parallelHeaders, candidates, async (candidate) => {
    const { extension, bytes } = candidate;
    const size = await withBytes(candidate, (read) => pixelSize(extension, bytes, read));
    return size === null ? candidate : { ...candidate, ...size };
  });
}

/** Best first: full versions before smaller and unreadable ones, then more pixels, then more bytes. */
export function ranked(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted(
    (a, b) =>
      lastResorts.indexOf(a.version) - lastResorts.indexOf(b.version) ||
      pixelsOf(b) - pixelsOf(a) ||
      b.bytes - a.bytes ||
      // For identical copies, one with a checksum comes first.
      checksumRank(b) - checksumRank(a) ||
      compareRefs(a, b),
  );
}

const pixelsOf = ({ width, height }: Candidate) => (width ?? 0) * (height ?? 0);
const checksumRank = ({ sha256, crc32 }: Candidate) => (sha256 === null ? 0 : 2) + (crc32 === null ? 0 : 1);

export function compareRefs({ ref: a }: Pick<Candidate, 'ref'>, { ref: b }: Pick<Candidate, 'ref'>): number {
  return compareTexts(a.chosen, b.chosen) || compareTexts(a.entry ?? '', b.entry ?? '');
}

/** Compares by code unit, independent of the language. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * An item's kind, which decides which files may be it: an image with a video's id is a frame. Without a list, video
 * wins.
 */
export function kindAmong(listed: Item['kind'] | null, candidates: readonly Candidate[]): Item['kind'] {
  // sora-exodus calls everything without a type an image, and no video is a preview of an image.
  const isVideo = listed === 'image' && candidates.length > 0 && candidates.every(({ kind }) => kind === 'video');
  if (listed !== null) return isVideo ? 'video' : listed;
  return candidates.length > 0 && candidates.every(({ kind }) => kind === 'image') ? 'image' : 'video';
}

export function isOfKind(kind: Item['kind'], candidate: Candidate): boolean {
  return kind === 'reference' ? candidate.kind !== 'caption' : candidate.kind === kind;
}
