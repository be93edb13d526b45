import { mediaEntries } from './media-fields';
import { flag, integer, mark, optionalId, text } from './schema-helpers';

/** The fields of a generation that drafts and attachments of posts share (sora-api §3.5, §3.6). */
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

/**
 * A generation is one item with its own ID, wherever it appears. Only if it has none, the ID of its draft or attachment
 * is used.
 */
export function generationIdOf({
  generation_id,
  id,
}: {
  generation_id: string | null;
  id: string | null;
}): string | null {
  return generation_id ?? id;
}
