import type { Draft } from '../library/stock';
import { clipRecord } from './clip';
import { moderation } from './moderation';
import { microseconds, type Serving } from './serving';

/**
 * A Sora 2 video as the task that made it, in the form of the bell menu (sora-api §2.1, §3.1). One project saw a
 * `source` there that differs from `source_wm` (sora-api §4.5); here both are the same.
 */
export function clipTaskRecord(draft: Draft, serving: Serving) {
  const { clip, author } = draft;
  const made = draft.kind === 'sora_draft';
  const { url, encodings, width, height } = clipRecord(clip, made, serving);
  const rejected = draft.kind === 'sora_content_violation';
  const moderated = moderation({ id: clip.taskId, failureReason: rejected ? 'output_moderation' : null });
  const common = {
    created_at: microseconds(clip.createdAt),
    prompt: draft.prompt,
    n_frames: clip.frames,
    height,
    width,
    model: 'sy_8',
    operation: 'simple_compose',
    inpaint_items: [],
    preset_id: null,
    actions: null,
    interpolation: null,
    sdedit: null,
    remix_config: null,
    quality: null,
    title: 'New Video',
    moderation_result: moderated,
  };
  const generation = {
    id: clip.id,
    task_id: clip.taskId,
    deleted_at: null,
    url,
    // UNPROVEN: Sora 2 seeds, which its own lists don't have.
    seed: null,
    can_download: true,
    download_status: 'ready',
    is_favorite: null,
    is_public: draft.post !== null,
    is_archived: false,
    encodings,
    user: { id: author.id, username: author.username },
    task_type: 'video_gen',
    ...common,
  };
  return {
    id: clip.taskId,
    user: author.id,
    status: made ? 'succeeded' : 'failed',
    progress_pct: made ? 1 : null,
    progress_pos_in_queue: null,
    estimated_queue_wait_time: null,
    queue_status_message: null,
    priority: 2,
    type: 'video_gen',
    n_variants: 1,
    caption: null,
    size: null,
    generations: made ? [generation] : [],
    num_unsafe_generations: rejected ? 1 : 0,
    failure_reason: rejected ? 'output_moderation' : made ? null : 'processing_error',
    needs_user_review: false,
    ...common,
  };
}
