import type { Task } from '../library/stock';
import { generationRecord } from './generation';
import { moderation } from './moderation';
import { inpaintItem } from './reference';
import { microseconds, type Serving } from './serving';

/** A task in the form of `list_tasks` and `video_gen/{id}` (sora-api §3.1). */
export function taskRecord(task: Task, serving: Serving) {
  const image = task.type === 'image_gen';
  return {
    id: task.id,
    user: task.author.id,
    created_at: microseconds(task.createdAt),
    status: task.status,
    progress_pct: { succeeded: 1, running: 0.4, queued: 0, failed: null, cancelled: null }[task.status],
    progress_pos_in_queue: task.status === 'queued' ? 3 : null,
    estimated_queue_wait_time: null,
    queue_status_message: null,
    priority: 2,
    type: task.type,
    prompt: task.prompt,
    n_variants: task.variants,
    n_frames: image ? 1 : 150,
    height: 480,
    width: image ? 480 : 854,
    model: image ? null : 'turbo',
    operation: task.operation,
    inpaint_items: task.references.map((reference) => inpaintItem(reference, task, serving)),
    preset_id: null,
    caption: null,
    actions: task.actions,
    interpolation: null,
    sdedit: null,
    remix_config: null,
    quality: image ? 'high' : null,
    size: null,
    generations: task.generations.map((generation) => generationRecord(generation, task, serving)),
    num_unsafe_generations: task.failureReason === 'output_moderation' ? task.variants : 0,
    title: task.title,
    moderation_result: moderation(task),
    failure_reason: task.failureReason,
    needs_user_review: false,
  };
}
