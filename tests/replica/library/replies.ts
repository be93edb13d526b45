import { hexDigits } from '../identifiers';
import { plainPrompt } from '../prompts';
import type { Random } from '../seeded-random';
import { makeClip } from './make-clip';
import { makePost } from './make-post';
import { type User, unrelated } from './person';
import type { Post } from './stock';

/**
 * Adds replies to some of the user's posts, `count` to one of them: by others, every fifth by the account, every third
 * with only text. One has a reply itself. UNPROVEN: which replies have ids without `s_` (sora-api §3.3 only says that
 * some do); here every second one.
 */
export function giveReplies(random: Random, owner: User, posts: readonly Post[], count: number): void {
  const [one, other] = posts.filter(({ blocked }) => !blocked);
  if (one !== undefined) one.replies = makeReplies(random, owner, one, count);
  if (other !== undefined) other.replies = makeReplies(random, owner, other, 1);
  const first = one?.replies[0];
  if (first !== undefined) first.replies.push(answerTo(random, first, owner, []));
}

function makeReplies(random: Random, owner: User, to: Post, count: number): Post[] {
  return Array.from({ length: count }, (_, index) => {
    const author = index % 5 === 4 ? owner : random.pick(unrelated);
    const clips = index % 3 === 2 ? [] : [makeClip(random, to.postedAt + index * 1000)];
    const reply = answerTo(random, to, author, clips);
    return index % 2 === 0 ? reply : { ...reply, id: hexDigits(random, 32) };
  });
}

function answerTo(random: Random, to: Post, author: User, clips: Post['clips']): Post {
  return makePost(random, to.postedAt, { author, text: plainPrompt(random), clips, parent: to });
}
