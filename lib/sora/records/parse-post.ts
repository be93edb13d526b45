import * as v from 'valibot';
import { firstText } from '../../item-text/fill-gaps';
import type { Item } from '../../model/item';
import { captionsIn } from './caption-links';
import { generationEntries, generationIdOf } from './generation-fields';
import { durationOf, linksOf, previewOf, sizeOf } from './media-fields';
import { linksOrMissingReason } from './missing-reason';
import { type ParseResult, parseWith, unknownItem } from './parse-result';
import { bareLink } from './record-text';
import { httpsUrl, id, mark, optionalId, part, text, time } from './schema-helpers';
import { unwrapPost } from './unwrap-post';

/** Who posted or made it (sora-api §3.7). */
export const profileEntry = part({ user_id: optionalId, username: text });

const factsSchema = v.object({
  post: v.object({
    id: optionalId,
    shared_by: optionalId,
    posted_at: time,
    text,
    caption: text,
    permalink: httpsUrl,
    parent_post_id: optionalId,
    tombstoned_at: mark,
    deleted_at: mark,
  }),
  profile: profileEntry,
});

const attachmentsSchema = v.object({ post: v.object({ attachments: v.pipe(v.array(v.unknown()), v.nonEmpty()) }) });

const withoutAttachment = v.object({
  post: v.object({ id, attachments: v.nullish(v.pipe(v.array(v.unknown()), v.empty())) }),
});

const attachmentSchema = v.object(generationEntries);

type Facts = v.InferOutput<typeof factsSchema>;

/** What a post adds to the generation that it shows. */
export type PostFacts = Pick<Item, 'postId' | 'postedAt' | 'caption' | 'author' | 'permalink'>;

/**
 * Parses a post in its wrapper: an item for each attachment (sora-api §3.5), each with the wrapper as its record, and
 * the captions.
 */
export function parsePost(record: unknown): ParseResult {
  const wrapper = unwrapPost(record);
  const attachments = parseWith(attachmentsSchema, wrapper, '');
  if ('lost' in attachments) return { items: [], missingFields: [attachments.lost] };
  const facts = v.parse(factsSchema, wrapper);
  const by = facts.profile?.user_id ?? facts.post.shared_by;

  const reading: ParseResult = { items: [], missingFields: [] };
  for (const each of attachments.output.post.attachments) {
    const item = itemOf(each, facts);
    if (item === null) reading.missingFields.push('post.attachments[].generation_id');
    else reading.items.push({ item, raw: record, by, recordKind: 'post' });
  }
  reading.items.push(...captionsIn(record, reading.items));
  return reading;
}

/**
 * Parses a reply: a post whose parent is the post that it replies to, not the one that it remixes. Without attachments
 * it's no item.
 */
export function parseReply(record: unknown): ParseResult {
  if (v.is(withoutAttachment, unwrapPost(record))) return { items: [], missingFields: [] };
  const { items, missingFields } = parsePost(record);
  return {
    items: items.map((reported) => ({ ...reported, item: { ...reported.item, remixOf: null } })),
    missingFields,
  };
}

/** Parses the post inside a draft; `null` if it hasn't been posted. */
export function postFactsIn(record: unknown): PostFacts | null {
  const { success, output } = v.safeParse(factsSchema, unwrapPost(record));
  return success && output.post.id !== null ? postFacts(output) : null;
}

/** The post that a record names as its origin, with or without a wrapper. */
export function postIdIn(record: unknown): string | null {
  return postFactsIn(record)?.postId ?? null;
}

function postFacts({ post, profile }: Facts): PostFacts {
  return {
    postId: post.id,
    postedAt: post.posted_at,
    // `text` is often empty if nothing was written (sora-api §3.5).
    caption: firstText(post.text, post.caption),
    author: profile?.username ?? null,
    permalink: post.permalink === null ? null : bareLink(post.permalink),
  };
}

function itemOf(record: unknown, facts: Facts): Item | null {
  const read = parseWith(attachmentSchema, record, '');
  if ('lost' in read) return null;
  const attachment = read.output;
  const itemId = generationIdOf(attachment);
  if (itemId === null) return null;
  return {
    ...unknownItem(itemId),
    ...postFacts(facts),
    ...sizeOf(attachment),
    preview: previewOf(attachment),
    taskId: attachment.task_id,
    kind: 'video',
    prompt: attachment.prompt,
    title: attachment.title,
    durationSeconds: durationOf(attachment),
    model: attachment.model,
    seed: attachment.seed,
    remixOf: facts.post.parent_post_id,
    ...linksOrMissingReason(linksOf(attachment), {
      deleted: attachment.deleted_at || facts.post.tombstoned_at || facts.post.deleted_at,
      blocked: attachment.output_blocked,
      kind: attachment.kind,
      downloadStatus: attachment.download_status,
    }),
  };
}
