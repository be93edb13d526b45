import { rowsOf } from './make-folders';
import type { Draft, Made, Post, Stock, Task } from './stock';

/** Everything that an account can encounter, by id, regardless of how many lists have it. */
export type Known = {
  tasks: Map<string, Task>;
  generations: Map<string, Made>;
  drafts: Map<string, Draft>;
  posts: Map<string, Post>;
};

export function knownOf(stock: Stock): Known {
  const { tasks, archived, folders, favorites, drafts, cameoDrafts, characters } = stock;
  const rows = [...rowsOf(tasks), ...rowsOf(archived), ...folders.flatMap((folder) => folder.rows), ...favorites];
  const everyDraft = [...drafts, ...cameoDrafts, ...characters.flatMap((character) => character.drafts)];
  return {
    tasks: new Map([...tasks, ...archived, ...rows.map(({ task }) => task)].map((task) => [task.id, task])),
    generations: new Map(rows.map((row) => [row.generation.id, row])),
    drafts: new Map(everyDraft.map((draft) => [draft.clip.id, draft])),
    posts: new Map([...everyPost(stock)].map((post) => [post.id, post])),
  };
}

function* everyPost({ posts, likes, cameos, characters }: Stock): Generator<Post> {
  for (const post of posts) yield* withItsOwn(post);
  for (const post of likes) yield* withItsOwn(post);
  for (const post of cameos) yield* withItsOwn(post);
  for (const character of characters) {
    for (const post of [...character.posts, ...character.appearances]) yield* withItsOwn(post);
  }
}

function* withItsOwn(post: Post): Generator<Post> {
  yield post;
  if (post.parent !== null) yield post.parent;
  yield* post.remixes;
  for (const reply of post.replies) yield* withItsOwn(reply);
}
