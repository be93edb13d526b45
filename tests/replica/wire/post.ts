import type { Account } from '../account';
import type { Clip, Post } from '../library/stock';
import { clipRecord, seconds } from './clip';
import { profileRecord, stranger } from './profile';
import type { Serving } from './serving';

/** Before this day captures have neither `duration_s` nor `download_urls` (fact sheet 3.5). */
const fullAttachmentsFrom = Date.UTC(2026, 0, 1);

export type PostEntry = ReturnType<typeof entryOf> & { post: { parent_post: PostEntry | null } };

/** A post in its wrapper (fact sheet 3.5). Without an account it is a stranger's. */
export function postEntry(post: Post, account: Account | null, serving: Serving): PostEntry {
  const entry = entryOf(post, account, serving);
  const parent = post.parent === null ? null : postEntry(post.parent, null, serving);
  return { ...entry, post: { ...entry.post, parent_post: parent } };
}

function entryOf(post: Post, account: Account | null, serving: Serving) {
  const owner = account ?? stranger;
  return {
    post: {
      id: post.id,
      shared_by: owner.id,
      is_owner: account !== null,
      workspace_id: null,
      posted_to_public: true,
      post_locations: ['public'],
      posted_at: post.postedAt / 1000,
      updated_at: post.postedAt / 1000 + 88.2,
      ...counts,
      source: 'sy',
      story_type: null,
      text: post.text,
      caption: null,
      cover_photo_url: null,
      preview_image_url: `https://ogimg.chatgpt.com/?postId=${post.id}`,
      attachments: post.clips.map((clip, index) => attachment(post, clip, index, serving)),
      repost_of_post_id: null,
      repost_of_user_id: null,
      original_poster: null,
      parent_post_id: post.parent?.id ?? null,
      root_post_id: post.parent?.id ?? null,
      parent_path: post.parent === null ? null : [post.parent.id],
      tombstoned_at: null,
      permalink: `https://sora.chatgpt.com/p/${post.id}`,
      share_ref: null,
      permissions: {
        can_read: true,
        can_write: account !== null,
        can_delete: account !== null,
        can_remix: true,
        share_setting: 'public',
      },
      ...emptyParts,
    },
    profile: profileRecord(owner),
    reposter_profile: null,
  };
}

function attachment(post: Post, clip: Clip, index: number, serving: Serving) {
  const { download_urls, ...fields } = clipRecord(clip, !post.blocked, serving);
  return {
    id: `${post.id}-attachment-${index}`,
    tags: ['sora'],
    kind: 'sora',
    generation_id: clip.id,
    generation_type: 'video_gen',
    ...fields,
    ...(post.postedAt < fullAttachmentsFrom ? {} : { download_urls, duration_s: seconds(clip) }),
    n_frames: clip.frames,
    prompt: null,
    task_id: clip.taskId,
    output_blocked: post.blocked,
    title: null,
    source: null,
    asset_pointer: null,
    conversation_id: null,
    can_create_character: true,
    style: null,
    has_captions: false,
  };
}

const counts = {
  like_count: 7,
  recursive_reply_count: 0,
  reply_count: 0,
  view_count: 130,
  unique_view_count: 94,
  share_count: 0,
  repost_count: 0,
  remix_count: 0,
  user_liked: false,
  user_disliked: false,
  has_reposted: false,
  dislike_count: 0,
};

const emptyParts = {
  text_facets: [],
  cameo_profiles: null,
  disabled_cameo_user_ids: null,
  rooms: [],
  groups: [],
  verifications: [],
  verification_info: null,
  audience_description: null,
  topic_labels: [],
  remix_posts: null,
  ancestors: null,
  emoji: null,
  is_featured: null,
  visibility: null,
  discovery_phrase: null,
  srt_url: null,
  vtt_url: null,
  ranking_session_id: null,
};
