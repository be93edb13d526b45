import { pathKey } from '../../archive/naming/file-paths';
import type { IndexedFile } from '../../archive/verify/file-index';
import type { Candidate, LeftOutReason, ListedItem, ScanDeps, UnreadableReason } from '../import-types';
import { idInPath, type NameId } from '../name-id';
import { headOf } from './file-bytes';

const mediaName = /\.(?:mp4|mov|m4v|webm|png|jpe?g|webp|gif|avif|heic)$/i;
const videoName = /\.(?:mp4|mov|m4v|webm)$/i;
const noExtension = /(?:^|\/)[^/.]+$/;
/** Enough to know any type by. */
const headBytes = 64;
/** Before this nobody saved a file of Sora's: clocks that were not set, and dates that ZIPs have without one. */
const firstTime = Date.UTC(1990, 0);
const lastTime = Date.UTC(2100, 0);

/** A file that may hold media, with what its name and the lists say of it. */
export type MediaFile = { file: IndexedFile; name: NameId | null; listed: ListedItem | null };

/** What a file turned out to be. */
export type MediaFound = Candidate | { unreadable: UnreadableReason } | { leftOut: LeftOutReason } | null;

/** Those files that lists name, or whose name is that of a video or an image, or has no ending at all. */
export function mediaFiles(files: Iterable<IndexedFile>, byPath: PathIndex): MediaFile[] {
  const found: MediaFile[] = [];
  for (const file of files) {
    const listed = byPath.find(file);
    if (listed === null && !mediaName.test(file.path) && !noExtension.test(file.path)) continue;
    found.push({ file, listed, name: idInPath(file.path) });
  }
  return found;
}

/** Lists say how the path of a file ends: what was chosen may lie above it, or beside it in another part. */
export type PathIndex = { add(item: ListedItem): void; find(file: IndexedFile): ListedItem | null };

/** Folders that a list names at most: a path may have 30,000, and each is compared. */
const deepestListed = 20;

export function createPathIndex(): PathIndex {
  /** By size: of those of one size the first counts. Any number of lists may name one path. */
  const byPath = new Map<string, Map<number | null, ListedItem>>();
  return {
    add(item) {
      if (item.path === null) return;
      const key = pathKey(item.path);
      const there = byPath.get(key) ?? new Map<number | null, ListedItem>();
      if (!there.has(item.bytes)) there.set(item.bytes, item);
      byPath.set(key, there);
    },
    find({ path, bytes }) {
      if (byPath.size === 0) return null;
      const names = pathKey(path).split('/').slice(-deepestListed);
      for (let from = 0; from < names.length; from++) {
        const there = byPath.get(names.slice(from).join('/'));
        const best = there?.get(bytes) ?? there?.get(null) ?? there?.values().next().value;
        if (best !== undefined) return best;
      }
      return null;
    },
  };
}

/** What a file is by its first bytes; null for one that is nothing of interest. */
export async function readMedia(
  { file, name, listed }: MediaFile,
  source: Candidate['source'],
  { sniff }: Pick<ScanDeps, 'sniff'>,
): Promise<MediaFound> {
  const isNamed = mediaName.test(file.path);
  if (file.bytes === 0) return isNamed || listed !== null ? { unreadable: 'empty' } : null;
  // By its name alone: a list that names a file means the file.
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
    modified: file.modified !== null && file.modified >= firstTime && file.modified < lastTime ? file.modified : null,
    width: null,
    height: null,
    version: head === null ? 'unreadable' : listed === null && name?.version === 'rendition' ? 'rendition' : 'full',
    open: file.open,
    locate: file.locate,
  };
}

/** What a file that can't be read would be: its item is then one whose file is damaged. */
function typeByName(path: string) {
  const extension = path.replace(/^.*\./s, '').toLowerCase();
  const kind = videoName.test(path) ? ('video' as const) : ('image' as const);
  return { kind, mediaType: 'application/octet-stream', extension };
}

/** Captions are texts: a list of ours says what they are. */
function captionType(path: string) {
  if (/\.srt$/i.test(path)) return { kind: 'caption', mediaType: 'application/x-subrip', extension: 'srt' } as const;
  return { kind: 'caption', mediaType: 'text/vtt', extension: 'vtt' } as const;
}
