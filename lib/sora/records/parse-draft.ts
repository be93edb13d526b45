import * as v from 'valibot';
import { firstText } from '../../item-text/fill-gaps';
import type { Item } from '../../model/item';
import { captionsIn } from './caption-links';
import { generationEntries, generationIdOf } from './generation-fields';
import { durationOf, linksOf, previewOf, sizeOf } from './media-fields';
import { linksOrMissingReason } from './missing-reason';
import { postFactsIn, postIdIn, profileEntry } from './parse-post';
import { type ParseResult, parseWith, unknownItem } from './parse-result';
import { referencesIn } from './record-references';
import { count, integer, optionalId, part, text, time } from './schema-helpers';

const draftSchema = v.object({
  ...generationEntries,
  created_at: time,
  creation_config: part({
    prompt: text,
    task_id: optionalId,
    n_frames: count,
    model: text,
    seed: integer,
    remix_target_post: v.optional(v.unknown()),
    inpaint_image: v.optional(v.unknown()),
    reference_inpaint_items: v.optional(v.unknown()),
  }),
  post: v.optional(v.unknown()),
});

const wrapperSchema = v.object({ draft: v.looseObject({}), profile: profileEntry });

type Profile = NonNullable<v.InferOutput<typeof profileEntry>>;
type Draft = v.InferOutput<typeof draftSchema>;

/**
 * Parses a draft of Sora 2 (sora-api §3.6), with what its post adds once it's published, and the images it was made
 * from.
 */
export function parseDraft(record: unknown): ParseResult {
  return readDraftBy(null, record, record);
}

/** Parses a draft by another user, with or without its wrapper `{draft, profile}` (sora-api §2.2). */
export function parseCameoDraft(record: unknown): ParseResult {
  const { success, output } = v.safeParse(wrapperSchema, record);
  return success ? readDraftBy(output.profile, output.draft, record) : parseDraft(record);
}

function readDraftBy(profile: Profile | null, record: unknown, raw: unknown): ParseResult {
  const read = parseWith(draftSchema, record, raw === record ? '' : 'draft');
  if ('lost' in read) return { items: [], missingFields: [read.lost] };
  const draft = read.output;
  const id = generationIdOf(draft);
  if (id === null) return { items: [], missingFields: [raw === record ? 'id' : 'draft.id'] };
  const item = itemOf(id, draft);
  const author = firstText(profile?.username, item.author);
  const made = { item: { ...item, author }, raw, by: profile?.user_id ?? null, recordKind: 'generation' } as const;
  const { inpaint_image, reference_inpaint_items } = draft.creation_config ?? {};
  const references = referencesIn([inpaint_image, reference_inpaint_items].flat(), made);
  return { items: [made, ...references, ...captionsIn(draft.post, [made])], missingFields: [] };
}

function itemOf(id: string, draft: Draft): Item {
  const made = draft.creation_config;
  return {
    ...unknownItem(id),
    ...postFactsIn(draft.post),
    ...sizeOf(draft),
    preview: previewOf(draft),
    taskId: draft.task_id ?? made?.task_id ?? null,
    kind: 'video',
    createdAt: draft.created_at,
    prompt: firstText(draft.prompt, made?.prompt),
    title: draft.title,
    durationSeconds: durationOf({ ...draft, n_frames: draft.n_frames ?? made?.n_frames ?? null }),
    model: firstText(draft.model, made?.model),
    seed: draft.seed ?? made?.seed ?? null,
    remixOf: postIdIn(made?.remix_target_post),
    ...linksOrMissingReason(linksOf(draft), {
      deleted: draft.deleted_at,
      blocked: draft.output_blocked,
      kind: draft.kind,
      downloadStatus: draft.download_status,
    }),
  };
}
