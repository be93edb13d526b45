import * as v from 'valibot';
import { cursor as cursorText, id } from '../records/schema-helpers';

/**
 * A page without its envelope. `field` is the name of the field with the rows. `lost` is a missing field that's needed
 * to continue a list that doesn't end here.
 */
export type Envelope = { field: string; rows: unknown[]; next: string | null; lost: string | null };

export type OpenEnvelope = (body: unknown) => Envelope;

const anything = v.optional(v.unknown());
const pagedById = v.object({ last_id: anything, has_more: anything });
const pagedByCursor = v.object({ cursor: anything, next_cursor: anything });
const tree = v.object({ children: v.nullable(v.looseObject({})), cursor: anything });
const idOfRow = v.fallback(v.nullable(v.object({ id })), null);

/**
 * Sora 1: `{<rows>, last_id, has_more}` (sora-api §2.1). `last_id` may be null with `has_more` (sora-api §6). Then the
 * last row's ID is the cursor.
 */
export function byLastId(...fields: [string, ...string[]]): OpenEnvelope {
  return (body) => {
    const { field, rows } = rowsIn(body, fields);
    if (rows === null) return { field, rows: [], next: null, lost: field };
    const { last_id, has_more } = v.parse(pagedById, body);
    const isEnd = has_more === false || (has_more !== true && (last_id === null || rows.length === 0));
    if (isEnd) return { field, rows, next: null, lost: null };
    const next = v.parse(cursorText, last_id) || v.parse(idOfRow, rows.at(-1))?.id || null;
    return { field, rows, next, lost: next === null ? 'last_id' : null };
  };
}

/** Sora 2: `{items, cursor}`, with a null cursor at the end (sora-api §2.2). A cursor of unknown type isn't the end. */
export function byCursor(...fields: [string, ...string[]]): OpenEnvelope {
  return (body) => {
    const { field, rows } = rowsIn(body, fields);
    if (rows === null) return { field, rows: [], next: null, lost: field };
    const { cursor, next_cursor } = v.parse(pagedByCursor, body);
    const stated = cursor ?? next_cursor ?? '';
    const next = v.parse(cursorText, typeof stated === 'number' ? String(stated) : stated);
    if (next === null) return { field, rows, next, lost: 'cursor' };
    return { field, rows, next: next === '' ? null : next, lost: null };
  };
}

/**
 * The tree of a post, whose replies have their own paging: `{children: {items, cursor}, cursor}` (sora-api §2.2). None
 * may be null.
 */
export const byCursorOfChildren: OpenEnvelope = (body) => {
  const { success, output } = v.safeParse(tree, body);
  if (!success) return { field: 'children.items', rows: [], next: null, lost: 'children' };
  const { children, cursor } = output;
  const opened = byCursor('items')(children === null ? { items: [] } : { cursor, ...children });
  return { ...opened, field: 'children.items', lost: opened.lost && `children.${opened.lost}` };
};

function rowsIn(body: unknown, fields: [string, ...string[]]): { field: string; rows: unknown[] | null } {
  for (const field of fields) {
    const { success, output } = v.safeParse(v.object({ [field]: v.array(v.unknown()) }), body);
    if (success && output[field]) return { field, rows: output[field] };
  }
  return { field: fields[0], rows: null };
}
