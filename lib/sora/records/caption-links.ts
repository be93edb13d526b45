import * as v from 'valibot';
import type { Item } from '../../model/item';
import { generationIdOf } from './generation-fields';
import { type ParsedItem, type ParseResult, unknownItem } from './parse-result';
import { flag, httpsUrl, optionalId, part } from './schema-helpers';
import { unwrapPost } from './unwrap-post';

const attachment = part({ id: optionalId, generation_id: optionalId, has_captions: flag });
const schema = v.object({
  post: v.object({
    srt_url: httpsUrl,
    vtt_url: httpsUrl,
    attachments: v.fallback(v.array(attachment), []),
  }),
});

/**
 * The captions of a post for one of these videos, SubRip and WebVTT (sora-api §3.5). They're items next to it, with its
 * ID and the format as a suffix. A post has one pair of links, however many videos it has. They belong to the first
 * attachment with `has_captions`, or else to the first one, and to no other if that one can't be read.
 */
export function captionsIn(post: unknown, videos: ParsedItem[]): ParseResult['items'] {
  const { success, output } = v.safeParse(schema, unwrapPost(post));
  if (!success) return [];
  const { attachments, ...urls } = output.post;
  const [first] = attachments;
  const spoken = attachments.find((each) => each?.has_captions) ?? first;
  const id = spoken ? generationIdOf(spoken) : null;
  // A post inside a draft may lack attachments. Then the captions are the draft's.
  const video = first === undefined ? videos[0] : videos.find(({ item }) => item.id === id);
  if (video === undefined || video.item.links.length === 0) return [];

  return (['srt', 'vtt'] as const).flatMap((format) => {
    const variant = `${format}_url` as const;
    const url = urls[variant];
    if (url === null) return [];
    const item: Item = {
      ...unknownItem(`${video.item.id}-${format}`),
      ...factsFor(video.item),
      kind: 'caption',
      beside: video.item.id,
      links: [{ variant, url, bytes: null }],
      absence: null,
    };
    return [{ item, by: video.by, raw: post, recordKind: 'post' as const }];
  });
}

/** What captions share with their video. File names are made from it. */
function factsFor({ taskId, postId, createdAt, postedAt, prompt, title, caption, author, permalink }: Item) {
  return { taskId, postId, createdAt, postedAt, prompt, title, caption, author, permalink };
}
