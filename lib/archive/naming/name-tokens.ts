import { isStockTitle, openingWords } from '../../item-text/stock-titles';
import type { Item, Source } from '../../model/item';
import { itemTime } from '../format/item-time';
import { crc32 } from '../zip/crc32';
import { aspectRatio } from './aspect-ratio';
import { safeFilename } from './safe-filename';

/** The facts that names are made of, as known when the file is appended. */
export type Named = Pick<
  Item,
  | 'id'
  | 'kind'
  | 'createdAt'
  | 'postedAt'
  | 'title'
  | 'prompt'
  | 'author'
  | 'model'
  | 'width'
  | 'height'
  | 'durationSeconds'
  | 'seed'
  | 'folders'
  | 'characters'
> & { sources: readonly Source[] };

/** `2025-11-01T10:41:59.000Z`, or null where no time is known. */
function isoTime(item: Named): string | null {
  const time = itemTime(item);
  return time === null ? null : new Date(time).toISOString();
}

/** The title, or the start of the prompt if nobody wrote a title. */
function titleOf({ title, prompt }: Named): string {
  const words = title === null || isStockTitle(title) ? '' : safeFilename(title);
  return words === '' ? safeFilename(openingWords(prompt ?? '')) : words;
}

/** Returns an id of the site's form unchanged. Shortens any other and appends a checksum to keep it unique. */
function safeId(id: string): string {
  if (/^[\w-]{1,64}$/.test(id)) return id;
  // JSON escapes lone surrogates. In UTF-8 they would all be the same.
  const checksum = crc32(new TextEncoder().encode(JSON.stringify(id)));
  return `${id
    .slice(0, 200)
    .replace(/[^\w-]/g, '')
    .slice(0, 40)}-${checksum.toString(16).padStart(8, '0')}`;
}

/** Maximum bytes of `{id}`. */
export const ID_BYTES = 64;

/**
 * The tokens of templates and their values: text that is safe in names, or empty if unknown. Only tokens with `text`
 * are ever shortened.
 */
export const tokens = {
  date: { text: false, value: (item: Named) => isoTime(item)?.slice(0, 10) ?? '' },
  time: { text: false, value: (item: Named) => isoTime(item)?.slice(11, 16).replace(':', '-') ?? '' },
  year: { text: false, value: (item: Named) => isoTime(item)?.slice(0, 4) ?? '' },
  month: { text: false, value: (item: Named) => isoTime(item)?.slice(5, 7) ?? '' },
  day: { text: false, value: (item: Named) => isoTime(item)?.slice(8, 10) ?? '' },
  title: { text: true, value: titleOf },
  prompt: { text: true, value: ({ prompt }: Named) => safeFilename(prompt ?? '') },
  id: { text: false, value: ({ id }: Named) => safeId(id) },
  kind: { text: false, value: ({ kind }: Named) => kind },
  author: { text: true, value: ({ author }: Named) => safeFilename(author ?? '') },
  model: { text: true, value: ({ model }: Named) => safeFilename(model ?? '') },
  width: { text: false, value: ({ width }: Named) => safeFilename(String(width ?? '')) },
  height: { text: false, value: ({ height }: Named) => safeFilename(String(height ?? '')) },
  ratio: { text: false, value: ({ width, height }: Named) => aspectRatio(width, height) ?? '' },
  duration: {
    text: false,
    value: ({ durationSeconds: seconds }: Named) => (seconds === null ? '' : `${Math.round(seconds)}s`),
  },
  seed: { text: false, value: ({ seed }: Named) => safeFilename(String(seed ?? '')) },
  source: { text: false, value: ({ sources }: Named) => sources[0] ?? '' },
  folder: { text: true, value: ({ folders }: Named) => safeFilename(folders[0] ?? '') },
  character: { text: true, value: ({ characters }: Named) => safeFilename(characters[0] ?? '') },
} as const;

export type Token = keyof typeof tokens;
