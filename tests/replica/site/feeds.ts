import { apiError, json, type Reply } from '../http/reply';
import type { Post } from '../library/stock';
import { postEntry } from '../wire/post';
import { likesPage } from './like-routes';
import { readCursor, requestedRows, writeCursor } from './paging';
import type { Question } from './route';

export function feedName({ path, query }: Question['request']): string {
  if (query.get('filter') === 'liked') return 'sora2-likes';
  if (/\/ch_[^/]+$/.test(path)) return 'sora2-characters';
  return query.get('cut') === 'appearances' ? 'sora2-cameos' : 'sora2-posts';
}

/** `GET /profile_feed/{me, a user's or a character's id}`. UNPROVEN: other people's feeds; here they are empty. */
export function profileFeed(question: Question): Reply {
  const { request: requested, account, id } = question;
  const { posts, cameos, characters } = account.stock;
  const appearances = requested.query.get('cut') === 'appearances';
  if (['me', account.id, account.username].includes(id)) {
    if (feedName(requested) === 'sora2-likes') return likesPage(question);
    return feedPage(question, appearances ? cameos : posts);
  }
  const character = characters.find((each) => each.id === id || each.username === id);
  if (character === undefined) return feedPage(question, []);
  return feedPage(question, appearances ? character.appearances : character.posts);
}

/** Newest first, with the last one's time in the cursor (sora-api §2.2). A client may create such a cursor itself. */
function feedPage(
  { request: requested, account, serving, pageRows, overLimit }: Question,
  posts: readonly Post[],
): Reply {
  const limit = requestedRows(requested.query, pageRows.posts, overLimit);
  if (typeof limit !== 'number') return limit;
  const cursor = requested.query.get('cursor');
  const before = cursor === null ? Number.POSITIVE_INFINITY : Number(readCursor(cursor).created_at);
  // UNPROVEN: the response to an invalid cursor.
  if (Number.isNaN(before)) return apiError(400, 'Invalid cursor', 'invalid_cursor');
  const rows = posts.filter((post) => post.postedAt / 1000 < before);
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
