import { apiError, json, notFound, type Reply } from '../http/reply';
import type { Draft } from '../library/stock';
import { draftRecord } from '../wire/draft';
import { postEntry } from '../wire/post';
import { profileRecord, stranger } from '../wire/profile';
import { readCursor, rowsAfter, rowsAsked, writeCursor } from './paging';
import { onePost, postTree, remixes } from './posts';
import type { Question, Route } from './route';

const root = '/backend/project_y';

/** The second Sora (fact sheet 2.2). Lists that this replica has nothing for are well-formed and empty. */
export const sora2Routes: readonly Route[] = [
  { path: `${root}/v2/me`, source: 'account', answer: me },
  { path: `${root}/profile_feed/:id`, source: feedName, answer: profileFeed },
  { path: `${root}/profile_feed/username/:id`, source: feedName, answer: profileFeed },
  { path: `${root}/profile/drafts/v2`, source: 'sora2-drafts', answer: draftsV2 },
  { path: `${root}/profile/drafts`, source: 'sora2-drafts', answer: draftsV1 },
  { path: `${root}/profile/drafts/cameos`, source: 'sora2-cameo-drafts', answer: emptyList },
  { path: `${root}/profile/drafts/cameos/character/:id`, source: 'sora2-characters', answer: emptyList },
  { path: `${root}/profile/drafts/v2/:id`, source: 'lookup', answer: oneDraft },
  { path: `${root}/profile/drafts/:id`, source: 'lookup', answer: oneDraft },
  { path: `${root}/profile/:id/post_listing/likes`, source: 'sora2-likes', answer: emptyList },
  { path: `${root}/profile/:id/characters`, source: 'sora2-characters', answer: emptyList },
  { path: `${root}/profile/username/:id`, source: 'other', answer: profile },
  { path: `${root}/post/:id`, source: 'lookup', answer: onePost },
  { path: `${root}/post/:id/tree`, source: 'lookup', answer: postTree },
  { path: `${root}/post/:id/remix_feed`, source: 'sora2-remixes', answer: remixes },
  { path: `${root}/feed`, source: 'other', answer: emptyList },
  { path: `${root}/mailbox`, source: 'other', answer: emptyList },
  { path: '/backend/nf/pending/v2', source: 'other', answer: () => json([]) },
  { path: '/backend/nf/check', source: 'other', answer: balance },
];

function feedName(asked: Question['asked']): string {
  if (asked.query.get('filter') === 'liked') return 'sora2-likes';
  return asked.query.get('cut') === 'appearances' ? 'sora2-cameos' : 'sora2-posts';
}

function me({ account }: Question): Reply {
  return json({
    profile: profileRecord(account),
    my_info: {
      is_phone_number_verified: true,
      is_underage: false,
      has_imported_contacts: false,
      signup_date: '2025-10-01',
      email: account.email,
      invite_url: null,
      invite_message: null,
      invite_code: null,
      invites_remaining: 0,
      num_redemption_gens: 0,
    },
  });
}

function profileFeed({ asked, id, account, serving, pageRows, overLimit }: Question): Reply {
  const own = ['me', account.id, account.username].includes(id);
  if (!own || feedName(asked) !== 'sora2-posts') return emptyList();
  const limit = rowsAsked(asked.query, pageRows.posts, overLimit);
  if (typeof limit !== 'number') return limit;
  const cursor = asked.query.get('cursor');
  const before = cursor === null ? Number.POSITIVE_INFINITY : Number(readCursor(cursor).created_at);
  // UNPROVEN: the answer to a cursor that is none.
  if (Number.isNaN(before)) return apiError(400, 'Invalid cursor', 'invalid_cursor');
  const rows = account.stock.posts.filter((post) => post.postedAt / 1000 < before);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return json({
    items: page.map((post) => postEntry(post, account, serving)),
    cursor:
      last === undefined || rows.length === page.length
        ? null
        : writeCursor({ kind: 'sv2_created_at', created_at: last.postedAt / 1000 }),
  });
}

/** UNPROVEN: what stands in the two cursors. Both versions list the same drafts, the published ones in full (fact sheet 9.12). */
function draftsV2(question: Question): Reply {
  return draftsPage(
    question,
    (cursor) => cursor.habidex_cursor,
    (id) => ({ habidex_cursor: id, projects_cursor: '' }),
  );
}

function draftsV1(question: Question): Reply {
  return draftsPage(
    question,
    (cursor) => cursor.id,
    (id) => ({ kind: 'sv2_draft', id }),
  );
}

function draftsPage(
  { asked, account, serving, pageRows, overLimit }: Question,
  idIn: (cursor: Record<string, unknown>) => unknown,
  cursorOf: (id: string) => Record<string, unknown>,
): Reply {
  const limit = rowsAsked(asked.query, pageRows.drafts, overLimit);
  if (typeof limit !== 'number') return limit;
  const cursor = asked.query.get('cursor');
  const after = cursor === null ? null : String(idIn(readCursor(cursor)));
  const rows = rowsAfter(account.stock.drafts, ({ clip }) => clip.id, after);
  if (rows === null) return apiError(400, 'Invalid cursor', 'invalid_cursor');
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return json({
    items: page.map((draft) => draftRecord(draft, account, serving)),
    cursor: last === undefined || rows.length === page.length ? null : writeCursor(cursorOf(last.clip.id)),
  });
}

function oneDraft({ id, account, serving }: Question): Reply {
  const draft = account.stock.drafts.find((each: Draft) => each.clip.id === id);
  return draft === undefined ? notFound() : json(draftRecord(draft, account, serving));
}

function profile({ id, account }: Question): Reply {
  const owner = [account, stranger].find(({ username }) => username === id);
  return owner === undefined ? notFound() : json(profileRecord(owner));
}

/** Fields that several clients read (fact sheet 2.2). UNPROVEN: all others. */
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
