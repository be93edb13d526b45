import type { User } from '../library/person';
import type { Clip, Post } from '../library/stock';
import { filesOfCaptions } from '../media/media-file';
import { clipRecord, seconds } from './clip';
import { profileRecord } from './profile';
import type { Serving } from './serving';

/** Before this day captures have neither `duration_s` nor `download_urls` (sora-api §3.5). */
const fullAttachmentsFrom = Date.UTC(2026, 0, 1);

/** Who views a record: the account, and its workspace. */
export type Viewer = Pick<User, 'id'> & { workspaceId: string | null };

export type PostEntry = ReturnType<typeof entryOf> & { post: { parent_post: PostEntry | null } };

/** A post in its wrapper (sora-api §3.5). UNPROVEN: that a reply has its parent like a remix does. */
export function postEntry(post: Post, viewer: Viewer, serving: Serving): PostEntry {
  const entry = entryOf(post, viewer, serving);
  const parent = post.parent === null ? null : postEntry(post.parent, viewer, serving);
  return { ...entry, post: { ...entry.post, parent_post: parent } };
}

function entryOf(post: Post, viewer: Viewer, serving: Serving) {
  const isOwner = post.author.id === viewer.id;
  const captions = filesOfCaptions(post);
  return {
    post: {
      id: post.id,
      shared_by: post.author.id,
      is_owner: isOwner,
      workspace_id: isOwner ? viewer.workspaceId : null,
      posted_to_public: true,
      post_locations: ['public'],
      posted_at: post.postedAt / 1000,
      updated_at: post.postedAt / 1000 + 88.2,
      ...counts,
      recursive_reply_count: repliesBelow(post),
      reply_count: post.replies.length,
      remix_count: post.remixes.length,
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
        can_write: isOwner,
        can_delete: isOwner,
        can_remix: true,
        share_setting: 'public',
      },
      ...emptyParts,
      cameo_profiles: post.cameos.length === 0 ? null : post.cameos.map(profileRecord),
      srt_url: captions === null ? null : serving.link(captions.srt),
      vtt_url: captions === null ? null : serving.link(captions.vtt),
    },
    profile: profileRecord(post.author),
    reposter_profile: null,
  };
}

function repliesBelow({ replies }: Post): number {
  return replies.reduce((sum, reply) => sum + 1 + repliesBelow(reply), 0);
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
    has_captions: post.captioned && index === 0,
  };
}

const counts = {
  like_count: 7,
  view_count: 130,
  unique_view_count: 94,
  share_count: 0,
  repost_count: 0,
  user_liked: false,
  user_disliked: false,
  has_reposted: false,
  dislike_count: 0,
};

const emptyParts = {
  text_facets: [],
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
  ranking_session_id: null,
};
