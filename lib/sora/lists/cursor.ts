import * as v from 'valibot';
import { id } from '../records/schema-helpers';
import type { SourceList } from './list-definition';
import type { NestedLists } from './nested-lists';
import { type StopReason, stopReasons } from './stop-reason';

/** Where one list stands: which of its paths answers, and the cursor or offset of its next page; neither at its start. */
export type ListPlace = NestedLists & { path: number; cursor: string | null; offset: number | null };

/** Where a source stands. */
export type ListCursor = {
  /** Lists still to go through, in this order, each from its place on. */
  todo: ListPlace[];
  hasRows: boolean;
  /** Why a list has stopped before its end; the first of them. */
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

/** One list goes by one key. */
export function keyOf({ list, id }: NestedLists): string {
  return `${list} ${id}`;
}

/** A page of a list in the form that goes with each item found on it. A folder's name is left out: it leads nowhere. */
export function serializePage(place: ListPlace): string {
  return JSON.stringify({ ...place, name: null });
}

/** Reads a page back; null for one that this version of the record cannot follow. */
export function parsePageCursor(page: string, source: SourceList): ListPlace | null {
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), place), page);
  return success && hasPath(source, output) ? output : null;
}

/** The start of a list that a row has opened. */
export function firstCursor(opened: NestedLists): ListPlace {
  return { ...opened, path: 0, cursor: null, offset: null };
}

/** Reads a position back; null, or one that this version of the record cannot follow, is the start. */
export function parseCursor(from: string | null, source: SourceList, account: string): ListCursor {
  const start = { todo: [firstCursor({ list: 'first', id: account, name: null })], hasRows: false, reason: null };
  if (from === null) return start;
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), from);
  return success && output.todo.every((each) => hasPath(source, each)) ? output : start;
}

function hasPath({ lists }: SourceList, { list, id, path }: ListPlace): boolean {
  return Object.hasOwn(lists, list) && (lists[list]?.paths(id).length ?? 0) > path;
}
