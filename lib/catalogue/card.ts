import type { ItemStatus } from '../archive/library';
import type { Item, Kind, Source } from '../sora/item';

/** The shape of a picture; `square` within a twentieth. */
export type Ratio = 'portrait' | 'square' | 'landscape';

/** What choosing among items needs of one, small enough that 20,000 stand in memory. `time` in milliseconds since 1970. */
export type Card = {
  id: string;
  taskId: string | null;
  kind: Kind;
  sources: readonly Source[];
  own: boolean;
  favorite: boolean;
  status: ItemStatus | 'pending';
  time: number | null;
  seconds: number | null;
  bytes: number | null;
  ratio: Ratio | null;
  folders: readonly string[];
  author: string | null;
  model: string | null;
  /** Title, prompt and caption, folded for a search by words. */
  words: string;
};

/** An item of `library.json`; while a run is on, one that waits as well. */
type Known = Omit<Item, 'links' | 'absence'> & { sources: Source[]; status: Card['status']; bytes: number | null };

export function cardOf(item: Known): Card {
  const { id, taskId, kind, sources, own, favorite, status, durationSeconds, bytes, folders, author, model } = item;
  const time = Date.parse(item.createdAt ?? item.postedAt ?? '');
  const words = [item.title, item.prompt, item.caption].filter((text) => text !== null).join('\n');
  return {
    id,
    taskId,
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
    words: folded(words),
  };
}

function ratioOf({ width, height }: Pick<Item, 'width' | 'height'>): Ratio | null {
  if (width === null || height === null || !(width > 0) || !(height > 0)) return null;
  const ratio = width / height;
  if (Math.abs(ratio - 1) <= 0.05) return 'square';
  return ratio < 1 ? 'portrait' : 'landscape';
}

/** How texts are compared in a search: without case, and without accents, which not every keyboard has. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}
