import type { Absence, Kind, Source } from '../../../lib/model/item';
import { fileOfReference, filesOfCaptions, filesOfClip, filesOfGeneration, type MediaFile } from '../media/media-file';
import type { Clip, Draft, Made, Post, Reference, Task } from './stock';

/** What a correct client knows of an item after reading its lists. Times are ISO 8601, UTC, milliseconds. */
export type LibraryItem = {
  /**
   * `gen_…`. Without generations, the task's id. For captions, their video's with `-srt` or `-vtt`. For a reference
   * image, its own.
   */
  id: string;
  /** Null for a reference image: it may serve several tasks. */
  taskId: string | null;
  postId: string | null;
  lists: Source[];
  /** See `docs/contract.md`. */
  own: boolean;
  /** The username, if a record has it. */
  author: string | null;
  kind: Kind;
  /** The exact prompt. Also null for a post without a draft, whose prompt the site doesn't have. */
  prompt: string | null;
  title: string | null;
  /** The post's text. */
  caption: string | null;
  createdAt: string | null;
  postedAt: string | null;
  favorite: boolean | null;
  archived: boolean | null;
  /** Titles of its folders, and names of the characters whose lists have it. */
  folders: string[];
  characters: string[];
  /** The post or generation that it remixes. */
  remixOf: string | null;
  /**
   * For captions, their video. For a reference image, every item made from it; any of them may be the one that
   * includes it.
   */
  beside: string[];
  /** The actual format of the original, whatever the link's name says. */
  format: 'mp4' | 'webm' | 'webp' | 'png' | 'jpg' | 'gif' | 'srt' | 'vtt' | null;
  status: 'saved' | 'skipped';
  absence: Absence | 'other-people' | null;
};

/** An item according to one row of a list, and its original, made on request. */
export type Entry = { item: LibraryItem; original: () => MediaFile | null };

/** What the list adds to its rows. */
export type Listed = Pick<LibraryItem, 'own'> & { list: Source; folder?: string; character?: string };

export function entryOfTask(task: Task, listed: Listed): Entry {
  const absence = task.status === 'running' || task.status === 'queued' ? 'not-ready' : 'generation-failed';
  const archived = task.archived ? true : null;
  return { item: { ...itemOfTask(task, listed, absence), author: null, archived }, original: () => null };
}

/** The generation, and the reference images in its record. `raw`: the plan permits files without watermark. */
export function entriesOfMade({ task, generation }: Made, listed: Listed, raw: boolean): Entry[] {
  const absence = generation.deletedAt !== null ? 'deleted' : generation.ready ? null : 'not-ready';
  const item: LibraryItem = {
    ...itemOfTask(task, listed, absence),
    id: generation.id,
    createdAt: iso(generation.createdAt),
    favorite: generation.favorite,
    format: absence === null ? generation.format : null,
  };
  const original = () => {
    const files = filesOfGeneration(task, generation);
    return (raw ? files.raw : undefined) ?? files.source;
  };
  return [{ item, original }, ...entriesOfReferences(task.references, item, listed, task.author.id)];
}

function itemOfTask(task: Task, listed: Listed, absence: Absence | null): LibraryItem {
  const remixed = task.references.find(({ of }) => of === 'generation');
  return {
    ...unknownItem(task.id, listed, absence),
    taskId: task.id,
    author: task.author.username,
    kind: task.type === 'image_gen' ? 'image' : 'video',
    prompt: task.prompt ?? wordsOfShots(task.actions),
    title: task.title,
    createdAt: iso(task.createdAt),
    archived: task.archived,
    remixOf: task.operation === 'remix' ? (remixed?.id ?? null) : null,
  };
}

/** A storyboard's prompt in the form of `docs/archive-format.md`. */
function wordsOfShots(actions: Task['actions']): string | null {
  if (actions === null) return null;
  const frames = Object.keys(actions).sort((a, b) => Number(a) - Number(b));
  return frames.map((frame, n) => `Shot ${n + 1} (frame ${frame}): ${actions[frame]}`).join('\n\n');
}

/** The draft, its reference images, and its post's captions. `wrapped`: the record has the author. */
export function entriesOfDraft(draft: Draft, listed: Listed, wrapped: boolean): Entry[] {
  const { clip, kind, post } = draft;
  const absence = kind === 'sora_draft' ? null : kind === 'sora_error' ? 'generation-failed' : ('moderated' as const);
  const item: LibraryItem = {
    ...itemOfClip(clip, listed, absence),
    ...(post === null ? {} : factsOfPost(post)),
    author: wrapped || post !== null ? draft.author.username : null,
    prompt: draft.prompt,
    createdAt: draft.dated ? iso(clip.createdAt) : null,
    remixOf: post?.parent?.id ?? null,
  };
  const references = entriesOfReferences(draft.references, item, listed, draft.author.id);
  return [entryOfClip(clip, item), ...references, ...(post === null ? [] : entriesOfCaptions(post, item, listed))];
}

/** The post's videos and captions. A reply answers its parent, and doesn't remix it. */
export function entriesOfPost(post: Post, listed: Listed): Entry[] {
  const absence = post.blocked ? 'moderated' : null;
  const items = post.clips.map((clip) => ({
    clip,
    item: {
      ...itemOfClip(clip, listed, absence),
      ...factsOfPost(post),
      author: post.author.username,
      remixOf: listed.list === 'sora2-replies' ? null : (post.parent?.id ?? null),
    },
  }));
  const [first] = items;
  return [
    ...items.map(({ clip, item }) => entryOfClip(clip, item)),
    ...(first === undefined ? [] : entriesOfCaptions(post, first.item, listed)),
  ];
}

function entriesOfReferences(references: readonly Reference[], user: LibraryItem, listed: Listed, by: string): Entry[] {
  return references.flatMap((reference) => {
    const original = fileOfReference(reference, by);
    if (original === null) return [];
    const { list, own } = listed;
    const item: LibraryItem = {
      ...unknownItem(reference.id, { list, own }, null),
      kind: 'reference',
      title: reference.name,
      author: user.author,
      beside: [user.id],
      format: reference.of === 'preset' ? 'webp' : 'jpg',
    };
    return [{ item, original: () => original }];
  });
}

function entriesOfCaptions(post: Post, video: LibraryItem, { list, own }: Listed): Entry[] {
  return Object.entries(filesOfCaptions(post) ?? {}).map(([format, original]) => ({
    item: {
      ...video,
      ...{ lists: [list], own, folders: [], characters: [], favorite: null, remixOf: null },
      id: original.id,
      kind: 'caption',
      beside: [video.id],
      format: format === 'srt' ? 'srt' : 'vtt',
    },
    original: () => original,
  }));
}

function itemOfClip(clip: Clip, listed: Listed, absence: Absence | null): LibraryItem {
  const format = absence === null ? clip.format : null;
  return { ...unknownItem(clip.id, listed, absence), taskId: clip.taskId, kind: 'video', format };
}

function entryOfClip(clip: Clip, item: LibraryItem): Entry {
  return { item, original: () => filesOfClip(clip).source };
}

function factsOfPost({ id, text, postedAt }: Post) {
  return { postId: id, caption: text, postedAt: iso(postedAt) };
}

function unknownItem(id: string, listed: Listed, absence: Absence | null): Omit<LibraryItem, 'kind'> {
  const { list, own, folder, character } = listed;
  return {
    id,
    taskId: null,
    postId: null,
    lists: [list],
    own,
    author: null,
    prompt: null,
    title: null,
    caption: null,
    createdAt: null,
    postedAt: null,
    favorite: null,
    archived: null,
    folders: folder ? [folder] : [],
    characters: character ? [character] : [],
    remixOf: null,
    beside: [],
    format: null,
    status: absence === null ? 'saved' : 'skipped',
    absence,
  };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
