import { plainPrompt } from '../prompts';
import type { Random } from '../seeded-random';
import { makeClip } from './make-clip';
import { rowsOf } from './make-folders';
import { makePost } from './make-post';
import { makeTasks } from './make-tasks';
import { unrelated } from './person';
import { lateMoments } from './random-moments';
import type { Folder, Made, Post, Task } from './stock';

/** Sora 1 likes: other people's, including awkward ones, and some of the user's own, one of which is in a folder. */
export function makeFavorites(random: Random, folders: Folder[], own: readonly Task[], count: number): Made[] {
  const others = unrelated.flatMap((author) => rowsOf(makeTasks(random, author, Math.ceil(count / 3))));
  const filed = folders.flatMap(({ rows }) => rows.slice(0, 1)).filter(({ task }) => own.includes(task));
  const mine = new Set(
    [...filed, ...rowsOf(own).filter((_, index) => index % 5 === 4)].map((row) => row.generation.id),
  );
  const liked = rowsOf(own).filter(({ generation }) => mine.has(generation.id));
  return random.shuffle([...others, ...liked.slice(0, Math.ceil(count / 3))]);
}

/**
 * Sora 2 likes, in the order of liking: other people's posts, one of which casts the account, and some of the user's
 * own.
 */
export function makeLikes(random: Random, own: readonly Post[], cameos: readonly Post[], count: number): Post[] {
  const others = lateMoments(random, count).map((createdAt) =>
    makePost(random, createdAt, {
      author: random.pick(unrelated),
      text: plainPrompt(random),
      clips: [makeClip(random, createdAt)],
    }),
  );
  return random.shuffle([...others, ...cameos.slice(0, 1), ...own.slice(0, Math.ceil(count / 4))]);
}
