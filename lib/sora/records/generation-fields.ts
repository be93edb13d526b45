import { mediaEntries } from './media-fields';
import { flag, integer, mark, optionalId, text } from './schema-helpers';

/** What a draft and a post's attachment say alike of the generation in them (sora-api §3.5, §3.6). */
export const generationEntries = {
  ...mediaEntries,
  id: optionalId,
  generation_id: optionalId,
  task_id: optionalId,
  kind: text,
  prompt: text,
  title: text,
  model: text,
  seed: integer,
  output_blocked: flag,
  deleted_at: mark,
  download_status: text,
};

/** A generation is one item under its own id, wherever it appears; only without one it goes by the id of its place. */
export function generationIdOf({
  generation_id,
  id,
}: {
  generation_id: string | null;
  id: string | null;
}): string | null {
  return generation_id ?? id;
}
