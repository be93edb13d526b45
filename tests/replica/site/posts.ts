import { json, notFound, type Reply } from '../http/reply';
import { type PostEntry, postEntry } from '../wire/post';
import type { Question } from './route';

/** `GET /post/{id}` (fact sheet 2.2). */
export function onePost(question: Question): Reply {
  const entry = findPost(question);
  return entry === null ? notFound() : json({ post: entry.post, profile: entry.profile });
}

/** UNPROVEN: that remixes are no children. Replies, which are, nobody writes here. */
export function postTree(question: Question): Reply {
  const entry = findPost(question);
  return entry === null ? notFound() : json({ ...entry, children: { items: [], cursor: null }, cursor: null });
}

/** A post of the account's own, or one that these remix. */
function findPost({ id, account, serving }: Question): PostEntry | null {
  const { posts } = account.stock;
  const post = posts.find((each) => each.id === id);
  if (post !== undefined) return postEntry(post, account, serving);
  const parent = posts.find((each) => each.parent?.id === id)?.parent ?? null;
  return parent === null ? null : postEntry(parent, null, serving);
}

/** The account's own posts that remix this one. */
export function remixes({ id, account, serving }: Question): Reply {
  const items = account.stock.posts.filter(({ parent }) => parent?.id === id);
  return json({ items: items.map((post) => postEntry(post, account, serving)), cursor: null });
}
