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

/** Ceiling of a shortened name, in bytes: an id of the site has half of it. */
const SHORT_BYTES = 60;

const standardTemplate = parseTemplate(defaultTemplate) as NameTemplate;

/**
 * Path of an item's file inside the bag: `data/videos/2025-11/2025-11-01 10-41 a fox made of folded newspaper [gen_01k…].mp4`. The
 * folders of the template stand in the place of the month's. `extension` comes without its dot.
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

/** A path in the same folder that is as short as it can be and still tells whose file it is. */
export function shortened(path: string, id: string): string {
  const [, folder = '', extension = ''] = /^(.*\/)?[^/]*?(\.\w+)?$/.exec(path) ?? [];
  return `${folder}${cutToBytes(safeFilename(id), SHORT_BYTES)}${extension}`;
}

/** Path of captions: that of their video with their own extension, so that players find them. */
export function captionPath(video: string, extension: string): string {
  return `${video.replace(/\.\w+$/, '')}.${extension}`;
}

/**
 * The key under which two paths are one file somewhere: canonical decomposition and full case folding, as APFS, HFS+ and
 * ext4 compare; NTFS folds less. No file system applies compatibility (NFKC) mappings, so they stay apart here too.
 */
export function pathKey(path: string): string {
  // Lower case first: ẞ has itself as upper case, only its lower case ß becomes SS.
  return path.normalize('NFD').toLowerCase().toUpperCase().normalize('NFD');
}

/** `path` with ` (n)` before its ending, for a path whose folded form is taken. Stems leave room for that. */
export function withSuffix(path: string, n: number): string {
  return path.replace(/(\.\w+)?$/, ` (${n})$1`);
}

/** Name of a run and of the folder in its parts, from its start (milliseconds since 1970), the first that is not taken. */
export function runName(startedAt: number, taken: (name: string) => boolean): string {
  const name = `Sora export ${minuteOf(new Date(startedAt).toISOString())}`;
  let free = name;
  for (let n = 2; taken(free); n++) free = `${name} (${n})`;
  return free;
}

/** A part's path below Downloads. Numbers count from 1. */
export function partFileName(run: string, number: number): string {
  return `Sora export/${run} - part ${threeDigits(number)}.zip`;
}

/** Path inside the bag of a part's records, one line per item. */
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
