import * as v from 'valibot';
import { linksOrAbsence } from './absence';
import { clipEntries, clipId } from './clip';
import type { Item } from './item';
import { durationOf, linksOf, sizeOf } from './media';
import { postFactsIn, postIdIn } from './post';
import { type Reading, readBy, unknownItem } from './reading';
import { number, optionalId, part, text, time } from './tolerant';

const draftSchema = v.object({
  ...clipEntries,
  created_at: time,
  creation_config: part({
    prompt: text,
    task_id: optionalId,
    n_frames: number,
    model: text,
    seed: number,
    remix_target_post: v.optional(v.unknown()),
  }),
  post: v.optional(v.unknown()),
});

type Draft = v.InferOutput<typeof draftSchema>;

/** Reads a draft of Sora 2 (fact sheet 3.6), with what its post adds once it is published. */
export function readDraft(record: unknown): Reading {
  const read = readBy(draftSchema, record, '');
  if ('lost' in read) return { items: [], lost: [read.lost] };
  const id = clipId(read.output);
  if (id === null) return { items: [], lost: ['id'] };
  return { items: [{ item: itemOf(id, read.output), raw: record }], lost: [] };
}

function itemOf(id: string, draft: Draft): Item {
  const made = draft.creation_config;
  return {
    ...unknownItem(id),
    ...postFactsIn(draft.post),
    ...sizeOf(draft),
    taskId: draft.task_id ?? made?.task_id ?? null,
    kind: 'video',
    createdAt: draft.created_at,
    prompt: draft.prompt ?? made?.prompt ?? null,
    title: draft.title,
    durationSeconds: durationOf({ ...draft, n_frames: draft.n_frames ?? made?.n_frames ?? null }),
    model: draft.model ?? made?.model ?? null,
    seed: draft.seed ?? made?.seed ?? null,
    remixOf: postIdIn(made?.remix_target_post),
    ...linksOrAbsence(linksOf(draft), {
      deleted: draft.deleted_at,
      blocked: draft.output_blocked,
      kind: draft.kind,
      downloadStatus: draft.download_status,
    }),
  };
}
