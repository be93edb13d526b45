import { plainPrompt } from '../prompts';
import type { Random } from '../seeded-random';
import { makeClip } from './make-clip';
import { makeDraft } from './make-draft';
import { makePost } from './make-post';
import { type User, unrelated } from './person';
import { lateMoments, newestFirst } from './random-moments';
import type { Draft, Post } from './stock';

/** Posts that cast the account: other people's, including remixes of its own, and some by itself. */
export function makeCameos(random: Random, owner: User, own: readonly Post[], count: number): Post[] {
  const remixes = own.flatMap((post) => post.remixes.filter(({ author }) => author !== owner)).slice(0, 1);
  for (const remix of remixes) remix.cameos.push(owner);
  const self = own.filter(({ cameos }) => cameos.includes(owner));
  const others = otherUsersPosts(random, [owner], count - remixes.length);
  return newestFirst([...others, ...remixes, ...self]);
}

/** Drafts by others that cast the account. The first ones are posted. */
export function makeCameoDrafts(random: Random, owner: User, cameos: readonly Post[], count: number): Draft[] {
  const posted = cameos.filter(({ author, parent }) => author !== owner && parent === null).slice(0, 1);
  return [...posted.flatMap(draftOf), ...otherUsersDrafts(random, [owner], count - posted.length)];
}

/** Posts by other people that cast these users, newest first. The first is a video of another format. */
export function otherUsersPosts(random: Random, cameos: readonly User[], count: number): Post[] {
  const posts = lateMoments(random, Math.max(count, 0)).map((createdAt, index) =>
    makePost(random, createdAt, {
      author: random.pick(unrelated),
      text: `@${cameos[0]?.username} ${plainPrompt(random)}`,
      clips: [makeClip(random, createdAt, 300, index === 0 ? 'webm' : 'mp4')],
      cameos: [...cameos],
    }),
  );
  return newestFirst(posts);
}

/** Drafts by other people that cast these users, newest first. Some were rejected. */
export function otherUsersDrafts(random: Random, cameos: readonly User[], count: number): Draft[] {
  return lateMoments(random, Math.max(count, 0)).map((createdAt, index) =>
    makeDraft({
      clip: makeClip(random, createdAt),
      author: random.pick(unrelated),
      prompt: `@${cameos[0]?.username} ${plainPrompt(random)}`,
      cameos: [...cameos],
      kind: index % 7 === 2 ? 'sora_content_violation' : 'sora_draft',
    }),
  );
}

function draftOf(post: Post): Draft[] {
  return post.clips
    .slice(0, 1)
    .map((clip) => makeDraft({ clip, author: post.author, prompt: post.text, cameos: post.cameos, post }));
}
