import { readFileSync } from 'node:fs';

type Row = Record<string, unknown>;

/** Synthetic responses of the site, see `docs/sora-api.md`. Parsed each time, so that a test may change them. */
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

/** One of the other responses, by path. */
export const envelope = <Shape>(path: string) =>
  fixture<Record<string, Shape>>('other_envelopes')[`GET ${path}`] as Shape;

/** A response in the form of older captures, by path. */
export const otherShape = <Shape>(path: string) =>
  fixture<Record<string, Shape>>('other_shapes')[`GET ${path}`] as Shape;
