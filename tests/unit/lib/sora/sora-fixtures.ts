import { readFileSync } from 'node:fs';

type Row = Record<string, unknown>;

/** Synthetic answers of the site, as of `docs/sora-api.md`, read anew so that a test may bend them. */
function fixture<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(new URL(`../../../fixtures/sora/${name}.json`, import.meta.url), 'utf8'));
}

export const listTasks = () =>
  fixture<{ task_responses: (Row & { id: string; generations: Row[] })[]; last_id: string; has_more: boolean }>(
    'sora1_list_tasks',
  );

export const drafts = () => fixture<{ items: Row[]; cursor: string }>('sora2_drafts_v2');

export const posts = () =>
  fixture<{ items: { post: Row & { attachments: Row[] }; profile: Row }[]; cursor: string }>('sora2_profile_feed');

export const errors = () =>
  fixture<{ name: string; status: number; headers: Record<string, string>; body?: unknown; body_text?: string }[]>(
    'errors',
  );

export const me = () => fixture<Record<string, unknown>>('other_envelopes')['GET /backend/project_y/v2/me'];

/** One of the other answers, by the path it is told under. */
export const envelope = <Shape>(path: string) =>
  fixture<Record<string, Shape>>('other_envelopes')[`GET ${path}`] as Shape;

/** An answer in a shape that older captures have, by its path. */
export const otherShape = <Shape>(path: string) =>
  fixture<Record<string, Shape>>('other_shapes')[`GET ${path}`] as Shape;
