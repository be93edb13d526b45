import type { Kind, Source } from '../model/item';
import type { ItemStatus, LibraryItem } from '../model/library-item';

/** The orientation of a picture; `square` within a twentieth. */
export type Ratio = 'portrait' | 'square' | 'landscape';

/**
 * What filtering and sorting need from an item, small enough to keep 20,000 in memory. `time` is in milliseconds since
 * 1970.
 */
export type LibraryCard = {
  id: string;
  taskId: string | null;
  /** The item that a reference image belongs to. */
  beside: string | null;
  kind: Kind;
  sources: readonly Source[];
  own: boolean;
  favorite: boolean;
  status: KnownItem['status'];
  time: number | null;
  seconds: number | null;
  bytes: number | null;
  ratio: Ratio | null;
  folders: readonly string[];
  author: string | null;
  model: string | null;
  /** Title, prompt and caption, normalized for searching. */
  words: string;
};

/** An item of `library.json`. In the extension also one that isn't saved yet, or that the user already has (`had`). */
export type KnownItem = Omit<LibraryItem, 'status'> & { status: ItemStatus | 'pending' | 'had' };

export function cardOf(item: KnownItem): LibraryCard {
  const { id, taskId, beside, kind, sources, own, favorite, status, durationSeconds, bytes, folders, author, model } =
    item;
  const time = Date.parse(item.createdAt ?? item.postedAt ?? '');
  const words = [item.title, item.prompt, item.caption].filter((text) => text !== null).join('\n');
  return {
    id,
    taskId,
    beside,
    kind,
    sources,
    own,
    favorite: favorite === true,
    status,
    time: Number.isNaN(time) ? null : time,
    seconds: durationSeconds,
    bytes,
    ratio: ratioOf(item),
    folders,
    author,
    model,
    words: searchKey(words),
  };
}

function ratioOf({ width, height }: Pick<KnownItem, 'width' | 'height'>): Ratio | null {
  if (width === null || height === null || !(width > 0) || !(height > 0)) return null;
  const ratio = width / height;
  if (Math.abs(ratio - 1) <= 0.05) return 'square';
  return ratio < 1 ? 'portrait' : 'landscape';
}

/** Normalizes a text for searching: without case and accents, which not every keyboard has. */
export function searchKey(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}
