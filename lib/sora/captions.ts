import * as v from 'valibot';
import { clipId } from './clip';
import type { Item } from './item';
import { type Reading, type Told, unknownItem } from './reading';
import { flag, httpsUrl, optionalId, part } from './tolerant';
import { wrapped } from './wrapper';

const attachment = part({ id: optionalId, generation_id: optionalId, has_captions: flag });
const schema = v.object({
  post: v.object({
    srt_url: httpsUrl,
    vtt_url: httpsUrl,
    attachments: v.fallback(v.array(attachment), []),
  }),
});

/**
 * The captions that a post has for one of these videos, SubRip and WebVTT (fact sheet 3.5): items beside it, under its id with the
 * format behind. Of several attachments they belong to the first that says `has_captions`, else to the first.
 */
export function captionsIn(post: unknown, videos: Told[]): Reading['items'] {
  const { success, output } = v.safeParse(schema, wrapped(post));
  if (!success) return [];
  const { attachments, ...urls } = output.post;
  const spoken = attachments.find((each) => each?.has_captions) ?? attachments[0];
  const named = spoken ? clipId(spoken) : null;
  const video = videos.find(({ item }) => item.links.length > 0 && (named === null || item.id === named));
  if (video === undefined) return [];

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
    return [{ item, by: video.by, raw: post, tells: 'post' as const }];
  });
}

/** What is as true of the captions as of their video; a file's name is made from it. */
function factsFor({ taskId, postId, createdAt, postedAt, prompt, title, caption, author, permalink }: Item) {
  return { taskId, postId, createdAt, postedAt, prompt, title, caption, author, permalink };
}
