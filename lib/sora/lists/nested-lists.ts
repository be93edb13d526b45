import * as v from 'valibot';
import { firstText, isBlank } from '../../item-text/fill-gaps';
import { parseWith } from '../records/parse-result';
import { id, text } from '../records/schema-helpers';
import { unwrapPost } from '../records/unwrap-post';

/**
 * A list that a row leads to: `list` is its name in the source's record, and `id` the folder, character or post that it
 * belongs to.
 */
export type NestedLists = { list: string; id: string; name: string | null };

/** The lists that a row leads to, or the missing field that would name them. */
export type NestedListOpener = { opens: NestedLists[] } | { lost: string };

const anything = v.optional(v.unknown());
const folderSchema = v.object({ id, alias: text, title: text });
const characterSchema = v.object({ user_id: v.pipe(id, v.startsWith('ch_')), username: text, display_name: text });
const parentSchema = v.object({
  post: v.object({ id, reply_count: anything, recursive_reply_count: anything, remix_count: anything }),
});

/** A folder of Sora 1, except likes, which are a separate source (sora-api §2.1). */
export function openFolder(row: unknown): NestedListOpener {
  const read = parseWith(folderSchema, row, '');
  if ('lost' in read) return read;
  const { id, alias, title } = read.output;
  return { opens: alias === 'social_favorites' ? [] : [{ list: 'folder', id, name: named(title) }] };
}

/** A character: a profile whose ID starts with `ch_` (sora-api §2.2, §3.7). */
export function openCharacter(row: unknown): NestedListOpener {
  const read = parseWith(characterSchema, row, '');
  if ('lost' in read) return read;
  const { user_id, username, display_name } = read.output;
  const name = named(firstText(username, display_name));
  return { opens: ['posts', 'appearances', 'drafts'].map((list) => ({ list, id: user_id, name })) };
}

/** A blank name counts as no name. */
function named(text: string | null): string | null {
  return text === null || isBlank(text) ? null : text;
}

/** The replies to a post, if there are any. */
export function openReplies(row: unknown): NestedListOpener {
  return openParent(row, 'replies', ({ reply_count, recursive_reply_count }) => [reply_count, recursive_reply_count]);
}

/** The remixes of a post, if there are any. */
export function openRemixes(row: unknown): NestedListOpener {
  return openParent(row, 'remixes', ({ remix_count }) => [remix_count]);
}

function openParent(
  row: unknown,
  list: string,
  countsOf: (post: v.InferOutput<typeof parentSchema>['post']) => unknown[],
): NestedListOpener {
  const read = parseWith(parentSchema, unwrapPost(row), '');
  if ('lost' in read) return read;
  const { post } = read.output;
  // An invalid count may mean some: a request is cheap, and skipping it could lose items.
  const any = countsOf(post).some(Boolean);
  return { opens: any ? [{ list, id: post.id, name: null }] : [] };
}
