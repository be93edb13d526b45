import { isStockTitle, openingWords } from '../../item-text/stock-titles';
import type { Item, Source } from '../../model/item';
import { itemTime } from '../format/item-time';
import { crc32 } from '../zip/crc32';
import { aspectRatio } from './aspect-ratio';
import { safeFilename } from './safe-filename';

/** What names are made of: an item as it is known when its file is appended. */
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

/** The title; the beginning of the prompt where nobody wrote one. */
function titleOf({ title, prompt }: Named): string {
  const words = title === null || isStockTitle(title) ? '' : safeFilename(title);
  return words === '' ? safeFilename(openingWords(prompt ?? '')) : words;
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

/** Longest value of `{id}`, in bytes. */
export const ID_BYTES = 64;

/**
 * The words that may stand in braces in a template, with what each becomes: text that is safe in names, empty where the item does not
 * tell. Only texts are ever cut.
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
