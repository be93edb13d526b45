import type { Absence, Source } from '../../../lib/sora/item';
import { readAll } from '../http/body';
import { bodyOf, type MediaBytes } from '../media/media-bytes';
import { filesOfClip, filesOfGeneration, type MediaFile } from '../media/media-file';
import type { Clip, Draft, Generation, Post, Stock, Task } from './stock';

/** What a correct client must know of one item after reading the lists it stands in. Times are ISO 8601, UTC, milliseconds. */
export type LibraryItem = {
  /** `gen_…`; of a task without generations the task's id. */
  id: string;
  taskId: string;
  postId: string | null;
  lists: Source[];
  kind: 'video' | 'image';
  /** To the letter. Null also for a post without a draft, whose prompt the site does not tell. */
  prompt: string | null;
  title: string | null;
  /** The post's words. */
  caption: string | null;
  createdAt: string | null;
  postedAt: string | null;
  favorite: boolean | null;
  /** What the original's bytes are, whatever the link's name says. */
  format: 'mp4' | 'webp' | 'png' | null;
  status: 'saved' | 'skipped';
  absence: Absence | null;
};

export type Library = {
  /** Every item once, however many lists it stands in. */
  items: LibraryItem[];
  get(id: string): LibraryItem | undefined;
  /** The original, exactly as served. Throws for an item without one. */
  bytes(id: string): Buffer;
  /** What an export of these lists must count. Without `lists`: library, drafts and posts. */
  expected(lists?: readonly Source[]): { items: number; saved: number; skipped: number };
};

const mainLists: readonly Source[] = ['sora1-library', 'sora2-drafts', 'sora2-posts'];

export function createLibrary(stock: Stock, mediaBytes: MediaBytes): Library {
  const items = new Map<string, LibraryItem>();
  const originals = new Map<string, MediaFile>();
  const add = (item: LibraryItem, original: MediaFile) => {
    const known = items.get(item.id);
    if (known === undefined) items.set(item.id, item);
    else items.set(item.id, { ...item, ...known, lists: [...known.lists, ...item.lists], ...published(item) });
    if (item.status === 'saved') originals.set(item.id, original);
  };
  for (const list of ['sora1-library', 'sora1-archived'] as const) {
    for (const task of list === 'sora1-library' ? stock.tasks : stock.archived) {
      if (task.generations.length === 0) items.set(task.id, itemOfTask(task, list));
      for (const generation of task.generations) {
        add(itemOfGeneration(task, generation, list), filesOfGeneration(task, generation).source);
      }
    }
  }
  for (const draft of stock.drafts) add(itemOfDraft(draft), filesOfClip(draft.clip).source);
  for (const post of stock.posts) {
    for (const clip of post.clips) add(itemOfPost(post, clip), filesOfClip(clip).source);
  }
  const all = [...items.values()];
  return {
    items: all,
    get: (id) => items.get(id),
    bytes(id) {
      const file = originals.get(id);
      if (file === undefined) throw new Error(`The replica serves no original for ${id}`);
      return readAll(bodyOf(file, mediaBytes));
    },
    expected(lists = mainLists) {
      const chosen = all.filter((item) => item.lists.some((list) => lists.includes(list)));
      const saved = chosen.filter((item) => item.status === 'saved').length;
      return { items: chosen.length, saved, skipped: chosen.length - saved };
    },
  };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}

function itemOfTask(task: Task, list: Source): LibraryItem {
  return {
    id: task.id,
    taskId: task.id,
    postId: null,
    lists: [list],
    kind: task.type === 'image_gen' ? 'image' : 'video',
    prompt: task.prompt,
    title: task.title,
    caption: null,
    createdAt: iso(task.createdAt),
    postedAt: null,
    favorite: null,
    format: null,
    status: 'skipped',
    absence: task.status === 'running' || task.status === 'queued' ? 'not-ready' : 'generation-failed',
  };
}

function itemOfGeneration(task: Task, generation: Generation, list: Source): LibraryItem {
  const absence = generation.deletedAt !== null ? 'deleted' : generation.ready ? null : 'not-ready';
  return {
    ...itemOfTask(task, list),
    id: generation.id,
    createdAt: iso(generation.createdAt),
    favorite: generation.favorite,
    format: absence === null ? generation.format : null,
    status: absence === null ? 'saved' : 'skipped',
    absence,
  };
}

function itemOfDraft(draft: Draft): LibraryItem {
  const absence =
    draft.kind === 'sora_draft' ? null : draft.kind === 'sora_error' ? 'generation-failed' : ('moderated' as const);
  return {
    ...itemOfClip(draft.clip, 'sora2-drafts', absence),
    prompt: draft.prompt,
    createdAt: draft.dated ? iso(draft.clip.createdAt) : null,
  };
}

function itemOfPost(post: Post, clip: Clip): LibraryItem {
  const item = itemOfClip(clip, 'sora2-posts', post.blocked ? 'moderated' : null);
  return { ...item, postId: post.id, caption: post.text, postedAt: iso(post.postedAt) };
}

function itemOfClip(clip: Clip, list: Source, absence: Absence | null): LibraryItem {
  return {
    id: clip.id,
    taskId: clip.taskId,
    postId: null,
    lists: [list],
    kind: 'video',
    prompt: null,
    title: null,
    caption: null,
    createdAt: null,
    postedAt: null,
    favorite: null,
    format: absence === null ? 'mp4' : null,
    status: absence === null ? 'saved' : 'skipped',
    absence,
  };
}

/** What a post adds to the draft of the same clip. */
function published(post: LibraryItem): Pick<LibraryItem, 'postId' | 'caption' | 'postedAt'> {
  return { postId: post.postId, caption: post.caption, postedAt: post.postedAt };
}
