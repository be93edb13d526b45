import type { Draft, Reference, Task } from '../library/stock';
import { fileOfReference } from '../media/media-file';
import type { Serving } from './serving';

/** One of a task's `inpaint_items` (sora-api §3.1). UNPROVEN: when it has a `servable_url`. Here some do. */
export function inpaintItem(reference: Reference, { author }: Pick<Task, 'author'>, serving: Serving) {
  const { id, of, name } = reference;
  const file = fileOfReference(reference, author.id);
  return {
    crop_bounds: null,
    type: 'image',
    preset_id: of === 'preset' ? id : null,
    generation_id: of === 'generation' ? id : null,
    upload_media_id: of === 'upload' ? id : null,
    frame_index: 0,
    source_start_frame: 0,
    source_end_frame: 0,
    ...(file === null ? {} : { servable_url: serving.link(file), description: null, reference_display_name: name }),
  };
}

/** One of a draft's `reference_inpaint_items`. UNPROVEN: its form. Here it is Sora 1's with the reference's own id. */
export function draftReference(reference: Reference, draft: Draft, serving: Serving) {
  return { id: reference.id, ...inpaintItem(reference, draft, serving) };
}
