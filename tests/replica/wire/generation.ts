import type { Generation, Task } from '../library/stock';
import { filesOfGeneration, type MediaFile } from '../media/media-file';
import { moderation } from './moderation';
import { inpaintItem } from './reference';
import { microseconds, type Serving } from './serving';

/** A Sora 1 generation (sora-api §3.2). A deleted or unready one has no links. */
export function generationRecord(generation: Generation, task: Task, serving: Serving) {
  const files = filesOfGeneration(task, generation);
  const image = task.type === 'image_gen';
  const linked = generation.ready && generation.deletedAt === null;
  const encoded = (file: MediaFile | undefined) =>
    file === undefined || !linked ? null : videoOrImage(file, task, serving);
  const preview = (file: MediaFile | undefined) =>
    file === undefined || !linked ? null : { path: serving.link(file), size: null };
  return {
    id: generation.id,
    task_id: task.id,
    created_at: microseconds(generation.createdAt),
    deleted_at: generation.deletedAt === null ? null : microseconds(generation.deletedAt),
    url: linked ? serving.link(image ? files.source : (files.md ?? files.source)) : '',
    seed: generation.seed,
    can_download: linked,
    download_status: linked ? 'ready' : 'pending',
    is_favorite: generation.favorite,
    is_liked: null,
    is_public: false,
    is_archived: task.archived,
    is_featured: null,
    featured_countries: [],
    has_feedback: null,
    like_count: 0,
    num_direct_children: 0,
    cloudflare_metadata: null,
    cf_thumbnail_url: null,
    encodings: {
      source: encoded(files.source),
      md: encoded(files.md),
      ld: encoded(files.ld),
      thumbnail: preview(files.thumbnail),
      link_thumbnail: null,
      spritesheet: null,
      gif: preview(files.gif),
      mp3: null,
      ...(generation.oldLinks ? {} : lateEncodings),
    },
    width: image ? 256 : 854,
    height: image ? 256 : 480,
    n_frames: image ? 1 : 150,
    prompt: task.prompt,
    title: task.title,
    actions: task.actions,
    inpaint_items: task.references.map((reference) => inpaintItem(reference, task, serving)),
    interpolation: null,
    sdedit: null,
    operation: task.operation,
    model: image ? null : 'turbo',
    preset_id: null,
    user: { id: task.author.id, username: task.author.username },
    moderation_result: moderation(task),
    paragen_status: null,
    task_type: task.type,
    remix_config: null,
    quality: image ? 'high' : null,
  };
}

function videoOrImage(file: MediaFile, task: Task, serving: Serving) {
  const image = task.type === 'image_gen';
  return {
    path: serving.link(file),
    size: image ? null : serving.size(file),
    width: image ? 256 : 854,
    height: image ? 256 : 480,
    duration_secs: image ? null : 5,
    ssim: image ? null : 0.9951,
    ...(file.old ? {} : { codec: image ? null : 'h264', az_path: null }),
  };
}

/** Keys that older captures don't have (sora-api §3.4). */
const lateEncodings = {
  source_c2pa: null,
  source_wm: null,
  md_wm: null,
  ld_wm: null,
  thumbnail_wm: null,
  link_thumbnail_wm: null,
  spritesheet_wm: null,
  gif_wm: null,
  endcard_wm: null,
};
