import * as v from 'valibot';
import { isId } from '../import-source';
import type { Facts, ListedItem, RecordItem, ScanDeps } from '../import-types';
import { isSiteId, siteForm } from '../name-id';
import { listed, id as safeId } from './list-fields';

type Fields = Record<string, unknown>;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/**
 * The items in a record that another tool has stored from an unknown one of Sora's lists: a post, draft, task or
 * generation. Leaves out captions and reference images, which none of the tools saves.
 */
export function siteItems(record: unknown, readRecord: ScanDeps['readRecord']): ListedItem[] {
  const others = otherIds(record);
  const read = safely(() => readRecord(listOf(fieldsOf(record)), record));
  if (read.length === 0) {
    const id = generationIn(record);
    return id === null ? [] : [listed({ id }, { aliases: others.get(id) ?? [] })];
  }
  return (
    read
      .filter(({ item: { id, kind } }) => (kind === 'video' || kind === 'image') && v.is(safeId, id))
      // These never had a file.
      .filter(({ item: { absence } }) => absence !== 'generation-failed' && absence !== 'not-ready')
      .map(({ item: { links: _links, absence: _absence, preview: _preview, ...facts }, recordKind }) =>
        // A record doesn't say who saved it.
        listed({ ...facts, own: null }, { recordKind, aliases: others.get(siteForm(facts.id)) ?? [] }),
      )
  );
}

/**
 * The generation's id in an unreadable record. For a post, that of the first attachment, which is the one that the
 * tools save.
 */
function generationIn(record: unknown, depth = 0): string | null {
  const { post, attachments, draft, generation_id, id } = fieldsOf(record);
  const isGeneration = (value: unknown): value is string => typeof value === 'string' && isSiteId(value);
  const own = [generation_id, id].find(isGeneration);
  if (own !== undefined || depth > 3) return own === undefined ? null : siteForm(own);
  const inside = [Array.isArray(attachments) ? attachments[0] : undefined, post, draft];
  return (
    inside.map((each) => (each === undefined ? null : generationIn(each, depth + 1))).find((each) => each !== null) ??
    null
  );
}

/** A list of Sora with records of this form. */
function listOf(record: Fields): string {
  if (Array.isArray(record.attachments) || ('post' in record && !isDraft(record))) return 'sora2-posts';
  if ('draft' in record) return 'sora2-cameo-drafts';
  if (Array.isArray(record.generations)) return 'sora1-library';
  return isDraft(record) ? 'sora2-drafts' : 'sora1-likes';
}

/** A Sora 2 draft may contain its post. Only Sora 1 writes times as strings. */
const isDraft = (record: Fields) =>
  'creation_config' in record || 'generation_id' in record || typeof record.created_at === 'number';

/** Other IDs of the generations in a record: of an attachment, or of its entry in a list. */
function otherIds(record: unknown): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const fields = fieldsOf(record);
  const post = 'post' in fields ? fieldsOf(fields.post) : fields;
  const attachments = Array.isArray(post.attachments) ? post.attachments : [];
  const places = [fields, fieldsOf(fields.draft), ...attachments.map(fieldsOf)];
  for (const { id, generation_id } of places)
    if (isId(id) && isId(generation_id) && siteForm(id) !== siteForm(generation_id)) {
      const own = siteForm(generation_id);
      found.set(own, [...(found.get(own) ?? []), siteForm(id)]);
    }
  return found;
}

/** A record may have any content. It is kept, even if it can't be read. */
export function safely(read: () => RecordItem[]): RecordItem[] {
  try {
    return read();
  } catch {
    return [];
  }
}

/** A date as tools write it, `2025-11-01`, as the start of that day in UTC. Null for anything else. */
export function dayOf(text: unknown): string | null {
  const day = typeof text === 'string' ? /^\d{4}-\d\d-\d\d$/.exec(text.trim())?.[0] : undefined;
  return day === undefined ? null : isoOf(day);
}

/** A time in ISO 8601 with milliseconds, in UTC. Null if it is invalid. The site's times without a zone are UTC. */
export function isoOf(text: unknown): string | null {
  const isWithoutZone = typeof text === 'string' && /^[\d-]+[T ][\d:.]+$/.test(text);
  const time = typeof text === 'string' ? Date.parse(isWithoutZone ? `${text}Z` : text) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** The item of an entry that has one of the entry's IDs, or else the first. */
export const savedAmong = (items: readonly ListedItem[], ids: readonly string[]): ListedItem | undefined => {
  const own = new Set(ids.map(siteForm));
  return (
    items.find(({ facts: { id }, aliases }) => [id, ...aliases].some((each) => own.has(siteForm(each)))) ?? items[0]
  );
};

/** Whose the other items of an entry are: all attachments of a post are by the same person. */
export const ofSameOwner = (items: readonly ListedItem[], { own = null }: Partial<Facts>): ListedItem[] =>
  items.map((item) => ({ ...item, facts: { ...item.facts, own: item.facts.own ?? own } }));

/** A list's own facts about an item with a record. They count where the record says nothing. */
export function filled(facts: Facts, others: Partial<Facts>): Facts {
  const full: Record<string, unknown> = { ...facts };
  for (const [key, value] of Object.entries(others)) {
    const known = full[key];
    const isEmpty = known === null || known === '' || (Array.isArray(known) && known.length === 0);
    if (isEmpty && value !== null && value !== undefined) full[key] = value;
  }
  return full as Facts;
}
