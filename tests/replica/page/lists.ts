import type { draftRecord } from '../wire/draft';
import type { PostEntry } from '../wire/post';
import type { taskRecord } from '../wire/task';
import type { Ask } from './api';
import type { Tile } from './tile';

type Task = ReturnType<typeof taskRecord>;
type Draft = ReturnType<typeof draftRecord>;

/** One page of a list: its tiles, and the path of the next page. */
export type ListPage = { tiles: Tile[]; next: string | null };
export type List = { start: string; read(ask: Ask, path: string): Promise<ListPage> };

const posts = cursorList('/backend/project_y/profile_feed/me?limit=8&cut=nf2', postTile);
const trash = tasksList('/backend/v2/list_tasks?limit=20&archived=true');

/** The list that a route shows, if any. `query`: that of the page's address. */
export function listOf(route: string, query: URLSearchParams): List | undefined {
  if (route.startsWith('/profile/')) return posts;
  if (route.startsWith('/explore/')) return lists['/explore'];
  const type = query.get('type');
  return route === '/library' && type !== null ? libraryOf(type) : lists[route];
}

/** UNPROVEN: where the page gets the tasks of one type from. */
function libraryOf(type: string): List {
  return tasksList(`/backend/video_gen?limit=20&task_type_filters=${encodeURIComponent(type)}`);
}

const lists: Record<string, List | undefined> = {
  '/library': tasksList('/backend/v2/list_tasks?limit=20'),
  '/library/trash': trash,
  '/trash': trash,
  '/drafts': cursorList('/backend/project_y/profile/drafts/v2?limit=15', draftTile),
  '/profile': posts,
  '/explore': cursorList('/backend/project_y/feed?limit=8&cut=nf2', postTile),
};

function tasksList(start: string): List {
  return {
    start,
    async read(ask, path) {
      const answer = await ask<{ task_responses: Task[]; last_id: string | null; has_more: boolean }>(path);
      return {
        tiles: answer.task_responses.flatMap((task) => task.generations.map(generationTile)),
        next: answer.has_more ? `${start}&after=${answer.last_id}` : null,
      };
    },
  };
}

function cursorList<Row>(start: string, tileOf: (row: Row) => Tile): List {
  return {
    start,
    async read(ask, path) {
      const answer = await ask<{ items: Row[]; cursor: string | null }>(path);
      return {
        tiles: answer.items.map(tileOf),
        next: answer.cursor === null ? null : `${start}&cursor=${encodeURIComponent(answer.cursor)}`,
      };
    },
  };
}

/**
 * UNPROVEN: that the grid shows the image itself. One client saves what it finds there, and expects more than a
 * thumbnail.
 */
function generationTile(generation: Task['generations'][number]): Tile {
  const image = generation.task_type === 'image_gen';
  const { source, thumbnail } = generation.encodings;
  return {
    href: `/g/${generation.id}`,
    picture: (image ? source : thumbnail)?.path,
    words: generation.prompt ?? generation.title,
    alt: image ? 'Generated image' : 'Generated video',
    task: { href: `/t/${generation.task_id}`, title: generation.title },
  };
}

function draftTile(draft: Draft): Tile {
  return {
    href: `/d/${draft.id}`,
    picture: draft.encodings?.thumbnail.path,
    words: 'reason_str' in draft ? draft.reason_str : draft.prompt,
    alt: 'Draft',
  };
}

function postTile({ post }: PostEntry): Tile {
  return {
    href: `/p/${post.id}`,
    picture: post.attachments[0]?.encodings?.thumbnail.path,
    words: post.text,
    alt: 'Post',
  };
}
