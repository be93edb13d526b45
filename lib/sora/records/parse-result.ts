import * as v from 'valibot';
import { type Item, type ListedItem, unknownFacts } from '../../model/item';

/** An item from a record, with the record as the site sent it. `by` is the author's ID, if the record has it. */
export type ParsedItem = Pick<ListedItem, 'item' | 'recordKind'> & { raw: unknown; by: string | null };

/** The items in one record of the site, each with its record, and what couldn't be read. */
export type ParseResult = {
  items: ParsedItem[];
  /** Paths within the record of the missing fields, one for each lost item. */
  missingFields: string[];
};

/**
 * Parses a record by its schema, or reports the field that made this impossible. `at` is the record's path, `''` for
 * the root.
 */
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

/** An item with only its ID. Each parser adds what its record says. */
export const unknownItem = (id: string): Omit<Item, 'kind' | 'links' | 'absence'> => ({
  id,
  own: true,
  ...unknownFacts,
});
