import { createHash } from 'node:crypto';
import { type Kind, type Source, siteLists } from '../../../lib/model/item';
import { readAll } from '../http/body';
import { bodyOf, type MediaBytes } from '../media/media-bytes';
import { entriesOf } from './entries';
import type { LibraryItem } from './expected-item';
import { joinEntries } from './join-entries';
import type { Stock } from './stock';

export type { LibraryItem } from './expected-item';

/** What a client requests. `others`: including other people's media. Without `kinds`, all. */
type Selection = { lists?: readonly Source[]; others?: boolean; kinds?: readonly Kind[] };

export type Library = {
  /** Every image and video of library, drafts, posts and trash once, as these four lists have it. */
  items: LibraryItem[];
  /**
   * Every item of these lists once, merged; without `lists`, of all. Items by other people that aren't requested are
   * skipped as `other-people`.
   */
  itemsIn(selection?: Selection): LibraryItem[];
  /** Merged from all lists. */
  get(id: string): LibraryItem | undefined;
  /** The original bytes, exactly as served. Throws for an item without a file. */
  bytes(id: string): Buffer;
  /** The SHA-256 of the original, whatever its size. Throws for an item without a file. */
  sha256(id: string): string;
  /** The counts of a correct export. Only lists: their images and videos. Nothing: library, drafts and posts. */
  expected(selection?: Selection | readonly Source[]): { items: number; saved: number; skipped: number };
};

const mainLists: readonly Source[] = ['sora1-library', 'sora2-drafts', 'sora2-posts'];
const media: readonly Kind[] = ['video', 'image'];

type Options = { mediaBytes: MediaBytes; canDownloadWithoutWatermark: boolean };

/** `owner` is the account's id. */
export function createLibrary(stock: Stock, owner: string, options: Options): Library {
  const entries = entriesOf(stock, owner, options.canDownloadWithoutWatermark);
  const itemsIn = ({ lists = siteLists, others = false, kinds }: Selection = {}): LibraryItem[] => {
    const chosen = entries.filter(
      ({ item }) => item.lists.some((list) => lists.includes(list)) && (kinds?.includes(item.kind) ?? true),
    );
    return joinEntries(chosen).map((item) => (others || item.own ? item : withoutMedia(item)));
  };
  const all = new Map(itemsIn({ others: true }).map((item) => [item.id, item]));
  const originals = new Map(entries.map(({ item, original }) => [item.id, original]));
  const bodyOfItem = (id: string) => {
    const file = all.get(id)?.status === 'saved' ? originals.get(id)?.() : null;
    if (!file) throw new Error(`The replica serves no original for ${id}`);
    return bodyOf(file, options.mediaBytes);
  };
  return {
    items: itemsIn({ lists: [...mainLists, 'sora1-archived'], kinds: media }),
    itemsIn,
    get: (id) => all.get(id),
    bytes: (id) => readAll(bodyOfItem(id)),
    sha256(id) {
      const hash = createHash('sha256');
      const body = bodyOfItem(id);
      for (const piece of body.slice(0, body.size)) hash.update(piece);
      return hash.digest('hex');
    },
    expected(selection = mainLists) {
      const chosen = itemsIn('length' in selection ? { lists: selection, kinds: media } : selection);
      const saved = chosen.filter((item) => item.status === 'saved').length;
      return { items: chosen.length, saved, skipped: chosen.length - saved };
    },
  };
}

function withoutMedia(item: LibraryItem): LibraryItem {
  return item.absence === null ? { ...item, status: 'skipped', absence: 'other-people' } : item;
}
