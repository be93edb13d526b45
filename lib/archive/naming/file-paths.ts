import type { Kind } from '../../model/item';
import { itemTime } from '../format/item-time';
import { defaultTemplate, type NameTemplate, parseTemplate, renderTemplate } from './name-template';
import type { Named } from './name-tokens';
import { cutToBytes, safeFilename } from './safe-filename';

const kindFolders: Record<Kind, string> = {
  video: 'data/videos',
  image: 'data/images',
  reference: 'data/references',
  caption: 'data/videos',
};

/** Maximum bytes of a shortened name. The site's ids have half of it. */
const SHORT_BYTES = 60;

const standardTemplate = parseTemplate(defaultTemplate) as NameTemplate;

/**
 * Path of an item's file inside the bag: `data/videos/2025-11/2025-11-01 10-41 a fox made of folded newspaper
 * [gen_01k…].mp4`. Folders of the template replace the month's. `extension` has no dot.
 */
export function mediaPath(item: Named, extension: string, template = standardTemplate): string {
  const { folders, stem } = renderTemplate(template, item);
  return [kindFolders[item.kind], ...(folders.length > 0 ? folders : [monthOf(item)]), `${stem}.${extension}`].join(
    '/',
  );
}

function monthOf(item: Named): string {
  const time = itemTime(item);
  return time === null ? 'undated' : new Date(time).toISOString().slice(0, 7);
}

/** The shortest path in the same folder that still has the item's id. */
export function shortened(path: string, id: string): string {
  const [, folder = '', extension = ''] = /^(.*\/)?[^/]*?(\.\w+)?$/.exec(path) ?? [];
  return `${folder}${cutToBytes(safeFilename(id), SHORT_BYTES)}${extension}`;
}

/** Path of captions: their video's with their own extension, so players find them. */
export function captionPath(video: string, extension: string): string {
  return `${video.replace(/\.\w+$/, '')}.${extension}`;
}

/**
 * Two paths with the same key are the same file on some file system. It uses canonical decomposition and full case
 * folding, like APFS, HFS+ and ext4; NTFS folds less. No file system applies compatibility (NFKC) mappings.
 */
export function pathKey(path: string): string {
  // Lower case first: ẞ is its own upper case, but its lower case ß becomes SS.
  return path.normalize('NFD').toLowerCase().toUpperCase().normalize('NFD');
}

/** Inserts ` (n)` before the extension of a path whose key is taken. Stems leave room for it. */
export function withSuffix(path: string, n: number): string {
  return path.replace(/(\.\w+)?$/, ` (${n})$1`);
}

/** The first free name of a run, and of the folder in its parts. `startedAt`: milliseconds since 1970. */
export function runName(startedAt: number, taken: (name: string) => boolean): string {
  const name = `Sora export ${minuteOf(new Date(startedAt).toISOString())}`;
  let free = name;
  for (let n = 2; taken(free); n++) free = `${name} (${n})`;
  return free;
}

/** A part's path below Downloads. Numbers start at 1. */
export function partFileName(run: string, number: number): string {
  return `Sora export/${run} - part ${threeDigits(number)}.zip`;
}

/** Path of a part's record lines inside the bag. */
export function partRecordsPath(number: number): string {
  return `data/parts/part-${threeDigits(number)}.ndjson`;
}

/** `2026-04-20T14:03:59.000Z` → `2026-04-20 14-03` */
function minuteOf(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ').replace(':', '-');
}

function threeDigits(number: number): string {
  return String(number).padStart(3, '0');
}
