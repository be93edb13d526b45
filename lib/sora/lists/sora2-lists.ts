import { parseCameoDraft, parseDraft } from '../records/parse-draft';
import { parsePost, parseReply } from '../records/parse-post';
import type { LinkRequest, List, LookUpRequest, SourceList } from './list-definition';
import { openCharacter, openRemixes, openReplies } from './nested-lists';
import { byCursor, byCursorOfChildren } from './page-envelope';

const root = '/backend/project_y';
const encoded = encodeURIComponent;

const paging = {
  limits: [100, 50, 20, null],
  cursor: 'cursor',
  offset: false,
  open: byCursor('items'),
} as const;
/**
 * Limits above 20 haven't been seen on lists of a post (sora-api §2.2), and these lists are rate-limited first
 * (sora-api §6).
 */
const ofPost = { ...paging, limits: [20, null] } as const;

const feed = (cut: 'nf2' | 'appearances', of: (id: string) => string) => ({
  ...paging,
  paths: (id: string): [string] => [`${root}/profile_feed/${of(id)}?cut=${cut}`],
});
const mine = () => 'me';

function draftPlaces({ id, beside }: LinkRequest): LookUpRequest[] {
  const draft = encoded(beside ?? id);
  return ['/v2', ''].map((version) => ({ path: `${root}/profile/drafts${version}/${draft}`, read: parseCameoDraft }));
}

function postPlaces({ postId }: LinkRequest): LookUpRequest[] {
  return postId === null ? [] : [{ path: `${root}/post/${encoded(postId)}`, read: parsePost }];
}

const everywhere = (wanted: LinkRequest) => [...postPlaces(wanted), ...draftPlaces(wanted)];

/** Adds the character that the list belongs to. */
const ofCharacter = {
  adds: (_, { name }) => ({ characters: name === null ? [] : [name] }),
} satisfies Pick<Extract<List, { read: unknown }>, 'adds'>;

export const sora2Drafts: SourceList = {
  source: 'sora2-drafts',
  own: 'all',
  hasRaw: false,
  lists: {
    first: {
      ...paging,
      paths: () => [`${root}/profile/drafts/v2`, `${root}/profile/drafts`],
      read: parseDraft,
    },
  },
  lookUp: draftPlaces,
};

export const sora2Posts: SourceList = {
  source: 'sora2-posts',
  own: 'all',
  hasRaw: false,
  lists: { first: { ...feed('nf2', mine), read: parsePost } },
  lookUp: postPlaces,
};

export const sora2Cameos: SourceList = {
  source: 'sora2-cameos',
  own: 'all',
  hasRaw: false,
  lists: { first: { ...feed('appearances', mine), read: parsePost } },
  lookUp: postPlaces,
};

export const sora2CameoDrafts: SourceList = {
  source: 'sora2-cameo-drafts',
  own: 'all',
  hasRaw: false,
  lists: { first: { ...paging, paths: () => [`${root}/profile/drafts/cameos`], read: parseCameoDraft } },
  lookUp: everywhere,
  refreshesPages: true,
};

export const sora2Characters: SourceList = {
  source: 'sora2-characters',
  own: 'all',
  hasRaw: false,
  lists: {
    first: { ...paging, paths: (id) => [`${root}/profile/${encoded(id)}/characters`], opens: openCharacter },
    posts: { ...feed('nf2', encoded), read: parsePost, ...ofCharacter },
    appearances: { ...feed('appearances', encoded), read: parsePost, ...ofCharacter },
    drafts: {
      ...paging,
      paths: (id) => [`${root}/profile/drafts/cameos/character/${encoded(id)}`],
      read: parseCameoDraft,
      ...ofCharacter,
    },
  },
  lookUp: everywhere,
  refreshesPages: true,
};

export const sora2Replies: SourceList = {
  source: 'sora2-replies',
  own: 'all',
  hasRaw: false,
  lists: {
    first: { ...feed('nf2', mine), opens: openReplies },
    replies: {
      ...ofPost,
      paths: (id) => [`${root}/post/${encoded(id)}/tree?max_depth=1`],
      open: byCursorOfChildren,
      read: parseReply,
    },
  },
  lookUp: postPlaces,
};

export const sora2Remixes: SourceList = {
  source: 'sora2-remixes',
  own: 'by-author',
  hasRaw: false,
  lists: {
    first: { ...feed('nf2', mine), opens: openRemixes },
    remixes: {
      ...ofPost,
      paths: (id) => [`${root}/post/${encoded(id)}/remix_feed`],
      read: parsePost,
      adds: ({ remixOf }, { id }) => ({ remixOf: remixOf ?? id }),
    },
  },
  lookUp: postPlaces,
};

/** The list needs the account's real ID, not `me` (sora-api §2.2). */
export const sora2Likes: SourceList = {
  source: 'sora2-likes',
  own: 'by-author',
  hasRaw: false,
  lists: {
    first: {
      ...paging,
      paths: (id) => [`${root}/profile/${encoded(id)}/post_listing/likes`],
      offset: true,
      read: parsePost,
    },
  },
  lookUp: postPlaces,
};
