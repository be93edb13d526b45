import { json, type Reply } from '../http/reply';
import { cameoDrafts, characterDrafts, draftsV1, draftsV2, oneDraft } from './drafts';
import { feedName, profileFeed } from './feeds';
import { listLikes } from './like-routes';
import { onePost, postTree, remixFeed } from './posts';
import { characters, me, profileByName } from './profiles';
import type { Route } from './route';

const root = '/backend/project_y';

/** Sora 2 (sora-api §2.2). Lists without content in this replica are well-formed and empty. */
export const sora2Routes: readonly Route[] = [
  { path: `${root}/v2/me`, source: 'account', answer: me },
  { path: `${root}/profile_feed/:id`, source: feedName, answer: profileFeed },
  { path: `${root}/profile_feed/username/:id`, source: feedName, answer: profileFeed },
  { path: `${root}/profile/drafts/v2`, source: 'sora2-drafts', answer: draftsV2 },
  { path: `${root}/profile/drafts`, source: 'sora2-drafts', answer: draftsV1 },
  { path: `${root}/profile/drafts/cameos`, source: 'sora2-cameo-drafts', answer: cameoDrafts },
  { path: `${root}/profile/drafts/cameos/character/:id`, source: 'sora2-characters', answer: characterDrafts },
  { path: `${root}/profile/drafts/v2/:id`, source: 'lookup', answer: oneDraft },
  { path: `${root}/profile/drafts/:id`, source: 'lookup', answer: oneDraft },
  { path: `${root}/profile/:id/post_listing/likes`, source: 'sora2-likes', answer: listLikes },
  { path: `${root}/profile/:id/characters`, source: 'sora2-characters', answer: characters },
  { path: `${root}/profile/username/:id`, source: 'other', answer: profileByName },
  { path: `${root}/post/:id`, source: 'lookup', answer: onePost },
  { path: `${root}/post/:id/tree`, source: 'sora2-replies', answer: postTree },
  { path: `${root}/post/:id/remix_feed`, source: 'sora2-remixes', answer: remixFeed },
  { path: `${root}/feed`, source: 'other', answer: emptyList },
  { path: `${root}/mailbox`, source: 'other', answer: emptyList },
  { path: '/backend/nf/pending/v2', source: 'other', answer: () => json([]) },
  { path: '/backend/nf/check', source: 'other', answer: balance },
];

/** Fields that several clients read (sora-api §2.2). UNPROVEN: all others. */
function balance(): Reply {
  return json({
    rate_limit_and_credit_balance: {
      estimated_num_videos_remaining: 27,
      estimated_num_purchased_videos_remaining: 0,
      rate_limit_reached: false,
      access_resets_in_seconds: 46_833,
    },
  });
}

function emptyList(): Reply {
  return json({ items: [], cursor: null });
}
