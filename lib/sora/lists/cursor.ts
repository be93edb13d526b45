import * as v from 'valibot';
import { id } from '../records/schema-helpers';
import type { SourceList } from './list-definition';
import type { NestedLists } from './nested-lists';
import { type StopReason, stopReasons } from './stop-reason';

/**
 * The position in one list: which of its paths responds, and the cursor or offset of its next page. At its start,
 * neither is set.
 */
export type ListPlace = NestedLists & { path: number; cursor: string | null; offset: number | null };

/** The position in a source. */
export type ListCursor = {
  /** The lists that are left, in order, each from its position. */
  todo: ListPlace[];
  hasRows: boolean;
  /** Why a list stopped before its end; the first such reason. */
  reason: StopReason | null;
};

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const place = v.object({
  list: v.string(),
  id,
  name: v.nullable(v.string()),
  path: count,
  cursor: v.nullable(v.string()),
  offset: v.nullable(count),
});
const schema = v.object({
  todo: v.pipe(v.array(place), v.nonEmpty()),
  hasRows: v.boolean(),
  reason: v.nullable(v.picklist(stopReasons)),
});

/** The key of a list. */
export function keyOf({ list, id }: NestedLists): string {
  return `${list} ${id}`;
}

/**
 * A page of a list, as stored with each item found on it. A folder's name is left out, because it isn't needed to find
 * the page.
 */
export function serializePage(place: ListPlace): string {
  return JSON.stringify({ ...place, name: null });
}

/** Parses a stored page; null if this version can't use it. */
export function parsePageCursor(page: string, source: SourceList): ListPlace | null {
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), place), page);
  return success && hasPath(source, output) ? output : null;
}

/** The start of a nested list. */
export function firstCursor(opened: NestedLists): ListPlace {
  return { ...opened, path: 0, cursor: null, offset: null };
}

/** Parses a stored position. Null, or one that this version can't use, is the start. */
export function parseCursor(from: string | null, source: SourceList, account: string): ListCursor {
  const start = { todo: [firstCursor({ list: 'first', id: account, name: null })], hasRows: false, reason: null };
  if (from === null) return start;
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), from);
  return success && output.todo.every((each) => hasPath(source, each)) ? output : start;
}

function hasPath({ lists }: SourceList, { list, id, path }: ListPlace): boolean {
  return Object.hasOwn(lists, list) && (lists[list]?.paths(id).length ?? 0) > path;
}
