import { hexDigits } from '../identifiers';
import type { Random } from '../seeded-random';
import type { Post } from './stock';

type Given = Pick<Post, 'author' | 'text' | 'clips'> & Partial<Pick<Post, 'cameos' | 'blocked' | 'parent'>>;

/** A post within an hour after `createdAt`, in milliseconds since 1970. */
export function makePost(random: Random, createdAt: number, given: Given): Post {
  return {
    postedAt: createdAt + 60_000 + random.integer(3_600_000),
    id: `s_${hexDigits(random, 32)}`,
    cameos: [],
    blocked: false,
    captioned: false,
    parent: null,
    remixes: [],
    replies: [],
    ...given,
  };
}

/** A post that remixes its parent, and is in its list of remixes. */
export function makeRemix(random: Random, createdAt: number, given: Given & { parent: Post }): Post {
  const post = makePost(random, createdAt, given);
  given.parent.remixes.push(post);
  return post;
}
