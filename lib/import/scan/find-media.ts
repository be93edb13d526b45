import type { IndexedFile } from '../../archive/verify/file-index';
import type { Candidate, LeftOutReason, ScanDeps, UnreadableReason } from '../import-types';
import { idInPath, type NameId } from '../name-id';
import { headOf } from './file-bytes';
import type { RankedItem } from './merge-listed';
import { anyEnding, type PathIndex } from './path-index';

const mediaName = /\.(?:mp4|mov|m4v|webm|png|jpe?g|webp|gif|avif|heic)$/i;
const videoName = /\.(?:mp4|mov|m4v|webm)$/i;
const noExtension = /(?:^|\/)[^/.]+$/;
/** Enough bytes to detect any type. */
const headBytes = 64;
/** Earlier times are implausible: unset clocks, and the default date of ZIPs. */
const firstTime = Date.UTC(1990, 0);
const lastTime = Date.UTC(2100, 0);

/** A possible media file, with what its name and the lists say about it. */
export type MediaFile = {
  file: IndexedFile;
  name: NameId | null;
  listed: RankedItem | null;
  otherSums: readonly string[];
};

/** The result of reading a possible media file. */
export type MediaFound = Candidate | { unreadable: UnreadableReason } | { leftOut: LeftOutReason } | null;

/** The files that lists name, and those with the extension of a video or image, or without any. */
export function mediaFiles(files: Iterable<IndexedFile>, byPath: PathIndex): MediaFile[] {
  const found: MediaFile[] = [];
  for (const file of files) {
    const isNamed = mediaName.test(file.path);
    const there = byPath.find(file);
    // A list without the extension means a video or image.
    const listed = isNamed || !there?.path?.endsWith(anyEnding) ? there : null;
    if (listed === null && !isNamed && !noExtension.test(file.path)) continue;
    const otherSums = listed === null ? [] : byPath.otherSums(listed);
    found.push({ file, listed, otherSums, name: idInPath(file.path) });
  }
  return found;
}

/** Detects what a file is from its first bytes. Null if it isn't relevant. */
export async function readMedia(
  { file, name, listed, otherSums }: MediaFile,
  source: Candidate['source'],
  { sniff }: Pick<ScanDeps, 'sniff'>,
): Promise<MediaFound> {
  const isNamed = mediaName.test(file.path);
  if (file.bytes === 0) return isNamed || listed !== null ? { unreadable: 'empty' } : null;
  // By its name alone: if a list names a file, it means that file.
  if (listed === null && name?.version === 'thumbnail') return { leftOut: 'thumbnail' };
  const head = await headOf(file, headBytes);
  if (head === null && !isNamed && listed === null) return null;
  const caption = listed?.facts.kind === 'caption' ? captionType(file.path) : null;
  const type = caption ?? (head === null ? typeByName(file.path) : sniff(head));
  if (type === null || (type.kind === 'caption' && listed === null))
    return isNamed || listed !== null ? { unreadable: 'not-media' } : null;
  return {
    ...type,
    ref: file.ref,
    source,
    bytes: file.bytes,
    crc32: file.crc32,
    sha256: listed !== null && listed.bytes === file.bytes ? listed.sha256 : null,
    otherSums: listed !== null && listed.bytes === file.bytes ? otherSums : [],
    modified: file.modified !== null && file.modified >= firstTime && file.modified < lastTime ? file.modified : null,
    width: null,
    height: null,
    version: head === null ? 'unreadable' : listed === null && name?.version === 'rendition' ? 'rendition' : 'full',
    open: file.open,
    locate: file.locate,
  };
}

/** The likely type of an unreadable file, so that its item counts as damaged. */
function typeByName(path: string) {
  const extension = path.replace(/^.*\./s, '').toLowerCase();
  const kind = videoName.test(path) ? ('video' as const) : ('image' as const);
  return { kind, mediaType: 'application/octet-stream', extension };
}

/** Captions are plain text, so the type comes from our own list. */
function captionType(path: string) {
  if (/\.srt$/i.test(path)) return { kind: 'caption', mediaType: 'application/x-subrip', extension: 'srt' } as const;
  return { kind: 'caption', mediaType: 'text/vtt', extension: 'vtt' } as const;
}
