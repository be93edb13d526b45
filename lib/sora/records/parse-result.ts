import * as v from 'valibot';
import type { Item, ListedItem } from '../../model/item';

/** An item as a record tells it, with that record as the site sent it. `by` is the author's id, where the record names it. */
export type ParsedItem = Pick<ListedItem, 'item' | 'recordKind'> & { raw: unknown; by: string | null };

/** What one record of the site holds: items with the record each came in, and what could not be read. */
export type ParseResult = {
  items: ParsedItem[];
  /** Paths of fields without which an item could not be read, within the record; one for each item lost. */
  missingFields: string[];
};

/** Reads a record by its schema, or tells which field made that impossible. `at` is where the record stands, `''` for the whole. */
export function parseWith<Schema extends v.GenericSchema>(
  schema: Schema,
  record: unknown,
  at: string,
): { output: v.InferOutput<Schema> } | { lost: string } {
  const { success, output, issues } = v.safeParse(schema, record);
  if (success) return { output };
  return { lost: join(at, v.getDotPath(issues[0]) ?? '') };
}

function join(at: string, field: string): string {
  return at === '' || field === '' ? `${at}${field}` : `${at}.${field}`;
}

/** An item of which nothing but the id is known: every reader fills in what its record says, and nothing else. */
export function unknownItem(id: string): Omit<Item, 'kind' | 'links' | 'absence'> {
  return {
    id,
    taskId: null,
    postId: null,
    createdAt: null,
    postedAt: null,
    prompt: null,
    title: null,
    caption: null,
    author: null,
    own: true,
    width: null,
    height: null,
    durationSeconds: null,
    model: null,
    seed: null,
    operation: null,
    quality: null,
    favorite: null,
    archived: null,
    folders: [],
    characters: [],
    remixOf: null,
    beside: null,
    permalink: null,
  };
}
