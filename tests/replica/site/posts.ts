import { apiError, json, notFound, type Reply } from '../http/reply';
import type { Post } from '../library/stock';
import { postEntry } from '../wire/post';
import { answerPage, pageByCursor } from './page-answers';
import type { Question } from './route';

/** `GET /post/{id}` (sora-api §2.2), for a post by anyone. */
export function onePost({ id, account, serving }: Question): Reply {
  const post = account.known.posts.get(id);
  if (post === undefined) return notFound();
  const entry = postEntry(post, account, serving);
  return json({ post: entry.post, profile: entry.profile });
}

/**
 * The post with its replies, which have their own paging. UNPROVEN: that remixes aren't among them; another depth than
 * one.
 */
export function postTree(question: Question): Reply {
  const { id, account, serving, pageRows, treeBucket } = question;
  // Never with a Retry-After (sora-api §6).
  if (!treeBucket.take()) return apiError(429, 'Too many requests', null, {}, 'rate_limit_error');
  const post = account.known.posts.get(id);
  if (post === undefined) return notFound();
  const children = postsPage(question, post.replies, pageRows.replies);
  return 'status' in children ? children : json({ ...postEntry(post, account, serving), children, cursor: null });
}

/** Anybody's posts that remix this one. */
export function remixFeed(question: Question): Reply {
  const remixes = question.account.known.posts.get(question.id)?.remixes ?? [];
  return answerPage(postsPage(question, remixes, question.pageRows.remixes));
}

function postsPage(question: Question, rows: readonly Post[], ceiling: number) {
  const { account, serving } = question;
  return pageByCursor(question, {
    rows,
    ceiling,
    idOf: ({ id }) => id,
    recordOf: (post) => postEntry(post, account, serving),
  });
}
