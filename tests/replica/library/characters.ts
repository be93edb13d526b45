import { hexDigits } from '../identifiers';
import { plainPrompt } from '../prompts';
import type { Random } from '../seeded-random';
import { otherUsersDrafts, otherUsersPosts } from './cameos';
import { makeClip } from './make-clip';
import { makePost } from './make-post';
import type { User } from './person';
import { lateMoments, newestFirst } from './random-moments';
import type { Character, Draft } from './stock';

/**
 * Three characters. The list of drafts wraps those of the first and not those of the second (sora-api §2.2: they may
 * be wrapped). The third has nothing yet. One of the account's posted drafts casts the account and the first
 * character.
 */
export function makeCharacters(random: Random, owner: User, drafts: readonly Draft[], count: number): Character[] {
  const [inkfox, golem, kite] = ['Ink Fox', 'Clay Golem', 'Idle Kite'].map((name) => makeUser(random, owner, name));
  if (inkfox === undefined || golem === undefined || kite === undefined) return [];
  const share = Math.ceil(count / 3);
  const first = { ...inkfox, ...makeLists(random, inkfox, share), wraps: true };
  const shared = drafts.find(({ kind, post }) => kind === 'sora_draft' && post !== null && post.parent === null);
  if (shared?.post) {
    for (const { cameos } of [shared, shared.post]) cameos.push(owner, inkfox);
    first.appearances.push(shared.post);
    newestFirst(first.appearances);
    first.drafts.push(shared);
  }
  return [first, { ...golem, ...makeLists(random, golem, share) }, { ...kite, ...makeLists(random, kite, 0) }];
}

function makeUser(random: Random, owner: User, name: string): User & { owner: User } {
  return { id: `ch_${hexDigits(random, 32)}`, name, username: name.toLowerCase().replace(' ', '.'), owner };
}

function makeLists(random: Random, author: User, share: number) {
  const posts = lateMoments(random, share).map((createdAt) =>
    makePost(random, createdAt, { author, text: plainPrompt(random), clips: [makeClip(random, createdAt)] }),
  );
  return {
    wraps: false,
    posts: newestFirst(posts),
    appearances: otherUsersPosts(random, [author], share),
    drafts: otherUsersDrafts(random, [author], share),
  };
}
