import * as v from 'valibot';
import { firstText } from '../../item-text/fill-gaps';
import { firstTitle } from '../../item-text/stock-titles';
import type { Item, Kind } from '../../model/item';
import { durationOf, linksOf, mediaEntries, previewOf, sizeOf } from './media-fields';
import { linksOrMissingReason, missingReasonOfTask } from './missing-reason';
import { type ParseResult, parseWith, unknownItem } from './parse-result';
import { referencesIn } from './record-references';
import { count, flag, id, integer, mark, optionalId, part, pixels, text, time } from './schema-helpers';
import { actions, storyboardPrompt } from './storyboard-prompt';

/** The fields that tasks and generations share (sora-api §3.1, §3.2). */
const generatedEntries = {
  id,
  created_at: time,
  prompt: text,
  actions,
  title: text,
  model: text,
  operation: text,
  quality: text,
  inpaint_items: v.fallback(v.array(v.unknown()), []),
};

const taskSchema = v.object({
  ...generatedEntries,
  // Only a task without generations is an item with its own ID.
  id: optionalId,
  type: text,
  status: text,
  width: pixels,
  height: pixels,
  n_frames: count,
  generations: v.nullish(v.array(v.unknown()), []),
});

const generationSchema = v.object({
  ...generatedEntries,
  ...mediaEntries,
  task_id: optionalId,
  task_type: text,
  deleted_at: mark,
  download_status: text,
  seed: integer,
  is_favorite: flag,
  is_archived: flag,
  user: part({ id: optionalId, username: text }),
});

type Task = v.InferOutput<typeof taskSchema>;
type Generation = v.InferOutput<typeof generationSchema>;

/**
 * Parses a task: an item for each generation, or one for a task without any, and the reference images it was made from.
 * The record of each generation is the task with only that generation.
 */
export function parseTask(record: unknown): ParseResult {
  const read = parseWith(taskSchema, record, '');
  if ('lost' in read) return { items: [], missingFields: [read.lost] };
  const task = read.output;
  if (task.generations.length === 0) {
    if (task.id === null) return { items: [], missingFields: ['id'] };
    const alone = { item: itemOfTask(task, task.id), raw: record, by: null, recordKind: 'generation' } as const;
    return { items: [alone, ...referencesIn(task.inpaint_items, alone)], missingFields: [] };
  }

  const readings = task.generations.map((generation) =>
    readGenerationOf(task, generation, { ...(record as object), generations: [generation] }),
  );
  return {
    items: eachOnce(readings.flatMap(({ items }) => items)),
    missingFields: readings.flatMap(({ missingFields }) => missingFields),
  };
}

/** Parses a single generation, as returned by `/backend/generations/{id}`. */
export function parseGeneration(record: unknown): ParseResult {
  const { items, missingFields } = readGenerationOf(null, record, record);
  return { items: eachOnce(items), missingFields };
}

function readGenerationOf(task: Task | null, record: unknown, raw: unknown): ParseResult {
  const read = parseWith(generationSchema, record, task === null ? '' : 'generations[]');
  if ('lost' in read) return { items: [], missingFields: [read.lost] };
  const generation = read.output;
  const by = generation.user?.id ?? null;
  const made = { item: itemOf(generation, task), raw, by, recordKind: 'generation' } as const;
  const given = [...generation.inpaint_items, ...(task?.inpaint_items ?? [])];
  return { items: [made, ...referencesIn(given, made)], missingFields: [] };
}

/** Several generations of a task are made from the same images. */
function eachOnce(items: ParseResult['items']): ParseResult['items'] {
  return [...new Map(items.map((each) => [each.item.id, each])).values()];
}

function itemOf(generation: Generation, task: Task | null): Item {
  const kind = kindOf(generation.task_type ?? task?.type ?? null, generation.n_frames ?? task?.n_frames ?? null);
  return {
    ...unknownItem(generation.id),
    ...sizeOf(generation),
    preview: previewOf(generation),
    taskId: generation.task_id ?? task?.id ?? null,
    kind,
    createdAt: generation.created_at,
    prompt: firstText(...promptsOf(generation), ...promptsOf(task)),
    title: firstTitle(generation.title, task?.title ?? null),
    author: generation.user?.username ?? null,
    durationSeconds: kind === 'video' ? durationOf(generation) : null,
    model: firstText(generation.model, task?.model),
    seed: generation.seed,
    operation: firstText(generation.operation, task?.operation),
    quality: firstText(generation.quality, task?.quality),
    favorite: generation.is_favorite,
    archived: generation.is_archived,
    remixOf: remixedBy(generation) ?? (task === null ? null : remixedBy(task)),
    ...linksOrMissingReason(linksOf(generation), {
      deleted: generation.deleted_at,
      blocked: null,
      kind: null,
      downloadStatus: generation.download_status,
    }),
  };
}

/** No duration: the frames were requested, but none was made. */
function itemOfTask(task: Task, id: string): Item {
  return {
    ...unknownItem(id),
    taskId: id,
    kind: kindOf(task.type, task.n_frames),
    createdAt: task.created_at,
    prompt: firstText(...promptsOf(task)),
    title: task.title,
    width: task.width,
    height: task.height,
    model: task.model,
    operation: task.operation,
    quality: task.quality,
    remixOf: remixedBy(task),
    links: [],
    absence: missingReasonOfTask(task.status),
  };
}

/** A storyboard has its text in `actions`. */
function promptsOf(reported: Pick<Task, 'prompt' | 'actions'> | null): (string | null)[] {
  return reported === null ? [] : [reported.prompt, storyboardPrompt(reported.actions)];
}

/** sora-api §5: `image_gen`, `video_gen`. For any other word: an image has one frame (sora-api §3.1). */
function kindOf(type: string | null, frames: number | null): Kind {
  if (type?.startsWith('video')) return 'video';
  if (type?.startsWith('image')) return 'image';
  return frames !== null && frames > 1 ? 'video' : 'image';
}

/** Only a remix of a generation names it; a remix of an upload doesn't (sora-api §3.1, `inpaint_items`). */
function remixedBy({ operation, inpaint_items }: Pick<Task, 'operation' | 'inpaint_items'>): string | null {
  if (operation !== 'remix') return null;
  const named = inpaint_items.map((each) => v.parse(part({ generation_id: optionalId }), each)?.generation_id);
  return named.find((id) => id) ?? null;
}
