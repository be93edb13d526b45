import { plainPrompt } from '../prompts';
import type { Random } from '../seeded-random';
import { makeClip } from './make-clip';
import { makeRemix } from './make-post';
import { unrelated } from './person';
import type { Post } from './stock';

/** Adds other people's remixes of the user's posts, most of them of one, and an own post that remixes an older one. */
export function giveRemixes(random: Random, posts: readonly Post[], count: number): void {
  const plain = posts.filter(({ parent, blocked }) => parent === null && !blocked);
  const [newest, oldest] = [plain[0], plain.at(-1)];
  if (newest === undefined || oldest === undefined || newest === oldest) return;
  newest.parent = oldest;
  oldest.remixes.push(newest);
  for (let nth = 0; nth < Math.ceil(count / 2); nth += 1) {
    const parent = nth % 4 === 3 ? newest : oldest;
    const createdAt = parent.postedAt + (nth + 1) * 60_000;
    makeRemix(random, createdAt, {
      author: random.pick(unrelated),
      text: plainPrompt(random),
      clips: [makeClip(random, createdAt)],
      parent,
    });
  }
}
