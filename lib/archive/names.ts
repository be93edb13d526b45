import type { Item, Kind } from '../sora/item';
import { crc32 } from './crc32';
import { itemTime } from './item-time';
import { cutToBytes, nameText, notDevice, SEGMENT_BYTES, utf8Length } from './segment';

const folders: Record<Kind, string> = {
  video: 'data/videos',
  image: 'data/images',
  reference: 'data/references',
  caption: 'data/videos',
};

/**
 * Titles that the site gives by itself. Seen: `Image Generation`, `New Video` (fact sheet 3.1), `Loop Video` (section 5);
 * the others follow the same pattern for the site's other operations.
 */
const genericTitles = new Set([
  'image generation',
  'video generation',
  'new image',
  'new video',
  'loop video',
  'remix video',
  'blend video',
  'extend video',
  're-cut video',
  'recut video',
  'storyboard',
  'untitled',
  'untitled image',
  'untitled video',
]);

/**
 * Path of an item's file inside the bag, by the template `{date} {time} {title} [{id}]` in UTC:
 * `data/videos/2025-11/2025-11-01 10-41 a fox made of folded newspaper [gen_01k…].mp4`.
 * `extension` comes without its dot. The same item has the same path in every run. Only the title is ever cut.
 */
export function mediaPath(
  item: Pick<Item, 'id' | 'kind' | 'createdAt' | 'postedAt' | 'title' | 'prompt'>,
  extension: string,
): string {
  const time = itemTime(item);
  const date = time === null ? null : new Date(time).toISOString();
  const prefix = date === null ? '' : `${minuteOf(date)} `;
  const suffix = `[${safeId(item.id)}].${extension}`;
  const title = cutToBytes(titleOf(item), SEGMENT_BYTES - utf8Length(`${prefix} ${suffix}`));
  const segment = notDevice(`${prefix}${title === '' ? '' : `${title} `}${suffix}`);
  return `${folders[item.kind]}/${date === null ? 'undated' : date.slice(0, 7)}/${segment}`;
}

/** Path of captions: that of their video with their own extension, so that players find them. */
export function captionPath(video: string, extension: string): string {
  return `${video.replace(/\.\w+$/, '')}.${extension}`;
}

/**
 * The key under which two paths are one file somewhere: canonical decomposition and full case folding, as APFS, HFS+ and
 * ext4 compare; NTFS folds less. No file system applies compatibility (NFKC) mappings, so they stay apart here too.
 */
export function folded(path: string): string {
  // Lower case first: ẞ has itself as upper case, only its lower case ß becomes SS.
  return path.normalize('NFD').toLowerCase().toUpperCase().normalize('NFD');
}

/** `path` with ` (n)` before its extension, for a path whose folded form is taken. The segment keeps its limit, the id stays whole. */
export function withSuffix(path: string, n: number): string {
  const start = path.lastIndexOf('/') + 1;
  const parts = /^(.*?)( ?\[[\w-]+\])?(\.\w+)?$/s.exec(path.slice(start));
  const [, head = '', id = '', extension = ''] = parts ?? [];
  const tail = `${id} (${n})${extension}`;
  return path.slice(0, start) + cutToBytes(head, SEGMENT_BYTES - utf8Length(tail)) + tail;
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

function titleOf(item: Pick<Item, 'title' | 'prompt'>): string {
  const title = nameText(item.title ?? '');
  return title === '' || genericTitles.has(title.toLowerCase()) ? nameText(item.prompt ?? '') : title;
}

/** An id of the site's form as it is; any other shortened, with a checksum of the whole that keeps it apart from its like. */
function safeId(id: string): string {
  if (/^[\w-]{1,64}$/.test(id)) return id;
  // JSON writes a lone surrogate as an escape, UTF-8 alone would make all of them one.
  const checksum = crc32(new TextEncoder().encode(JSON.stringify(id)));
  return `${id
    .slice(0, 200)
    .replace(/[^\w-]/g, '')
    .slice(0, 40)}-${checksum.toString(16).padStart(8, '0')}`;
}

/** `2026-04-20T14:03:59.000Z` → `2026-04-20 14-03` */
function minuteOf(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ').replace(':', '-');
}

function threeDigits(number: number): string {
  return String(number).padStart(3, '0');
}
