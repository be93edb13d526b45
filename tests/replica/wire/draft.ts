import type { Draft } from '../library/stock';
import { clipRecord, seconds } from './clip';
import { postEntry, type Viewer } from './post';
import { profileRecord } from './profile';
import { draftReference } from './reference';
import type { Serving } from './serving';

const reasons = {
  sora_draft: {},
  sora_content_violation: {
    reason_str: 'This content may violate our guardrails.',
    markdown_reason_str: 'This content may violate our [guardrails](https://example.invalid/policies).',
  },
  sora_error: { reason_str: 'Something went wrong.', markdown_reason_str: null },
};

/** A draft (sora-api §3.6). A published one has its post in the wrapper. */
export function draftRecord(draft: Draft, viewer: Viewer, serving: Serving) {
  const { clip } = draft;
  const made = draft.kind === 'sora_draft';
  return {
    id: clip.id,
    generation_id: clip.id,
    task_id: clip.taskId,
    kind: draft.kind,
    ...clipRecord(clip, made, serving),
    duration_s: made ? seconds(clip) : null,
    generation_type: draft.stitched ? 'editor_stitch' : draft.kind === 'sora_content_violation' ? null : 'video_gen',
    ...(draft.dated ? { created_at: clip.createdAt / 1000 } : {}),
    prompt: draft.prompt,
    title: null,
    draft_reviewed: draft.post !== null,
    creation_config: {
      remix_target_post: draft.post?.parent ? postEntry(draft.post.parent, viewer, serving) : null,
      style: null,
      inpaint_image: null,
      reference_inpaint_items:
        draft.references.length === 0
          ? null
          : draft.references.map((reference) => draftReference(reference, draft, serving)),
      prompt: draft.prompt,
      task_id: clip.taskId,
      cameo_profiles: draft.cameos.map(profileRecord),
      orientation: clip.portrait ? 'portrait' : 'landscape',
      n_frames: clip.frames,
      storyboard_id: null,
      editing_config: null,
    },
    can_remix: made,
    can_extend: false,
    can_storyboard: true,
    has_children: false,
    storyboard_id: null,
    can_create_character: true,
    post_visibility: null,
    post: draft.post === null ? null : postEntry(draft.post, viewer, serving),
    unwrap: null,
    shot_data: null,
    operations: [],
    rooted_project: null,
    tags: [],
    ...reasons[draft.kind],
  };
}

/** Someone else's draft, in its wrapper (sora-api §2.2). */
export function cameoDraftEntry(draft: Draft, viewer: Viewer, serving: Serving) {
  return { draft: draftRecord(draft, viewer, serving), profile: profileRecord(draft.author) };
}
