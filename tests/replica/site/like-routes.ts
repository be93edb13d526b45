import { apiError, json, type Reply } from '../http/reply';
import { postEntry } from '../wire/post';
import { pageByCursor } from './page-answers';
import type { Question } from './route';

/** `offset`: no page has a cursor, and clients continue by the number of rows (sora-api §2.2, §6). */
export type LikesPaging = 'cursor' | 'offset';

/**
 * `GET /profile/{user_id}/post_listing/likes`. UNPROVEN: the response to `me`, which the list doesn't know, and to
 * other people's ids.
 */
export function listLikes(question: Question): Reply {
  if (question.id === 'me') return apiError(400, 'Invalid user id', 'invalid_user_id');
  return question.id === question.account.id ? likesPage(question) : json({ items: [], cursor: null });
}

export function likesPage(question: Question): Reply {
  const { request: requested, account, serving, pageRows, likesPaging } = question;
  const rows = account.stock.likes.map((post, nth) => ({ post, likedAt: lastLike - nth * 3600 }));
  const page = pageByCursor(question, {
    rows: rows.slice(Number(requested.query.get('offset') ?? 0) || 0),
    ceiling: pageRows.posts,
    idOf: ({ post }) => post.id,
    recordOf: ({ post, likedAt }) => ({ ...postEntry(post, account, serving), liked_at: likedAt }),
  });
  if ('status' in page) return page;
  return json(likesPaging === 'offset' ? { ...page, cursor: null } : page);
}

/** In seconds since 1970. */
const lastLike = Date.UTC(2026, 3, 25) / 1000;
