import * as v from 'valibot';
import type { Item } from '../model/item';
import { type Job, type JobOptions, type Part, usualPartBytes, usualPartEntries } from '../model/job';
import type { ItemRow } from '../model/ports';
import type { PastRow } from './history/past-rows';
import type { ItemRecord } from './job-rows/page-rows';
import type { JournaledItem, JournalRow } from './journal/journal-row';
import {
  count,
  faultIn,
  itemRecord,
  itemSchema,
  jobList,
  jobOptions,
  journaledItem,
  pastItem,
  rowSchemas,
} from './row-schemas';

/*
 * Repair of invalid rows. A field that is optional or can be recounted only loses its value. If an export can't
 * continue without a field, it ends with what it has.
 */

type Fields = Record<string, unknown>;
/** Any schema with its nested schemas. */
type Schema = v.GenericSchema & { entries?: Record<string, Schema>; item?: Schema; value?: Schema };

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});

/** The nearest valid count, so that later sums are valid, too. */
function toCount(value: unknown): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return 0;
  return Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, Math.round(value)));
}

/**
 * The nearest value that a schema accepts. Counts are clamped, optional and nullable values are dropped, and lists
 * keep their valid or repairable entries. `instead` has replacements by field. Anything else is unchanged, and still
 * invalid.
 */
function repaired(schema: Schema, value: unknown, instead: Fields = {}): unknown {
  if (v.is(schema, value)) return value;
  if (schema === count) return toCount(value);
  if (schema.type === 'nullable') return null;
  if (schema.type === 'optional') return undefined;
  const { entries, item } = schema;
  if (entries !== undefined) {
    const fields = fieldsOf(value);
    const repair = (field: string, each: Schema) =>
      field in instead && !v.is(each, fields[field]) ? instead[field] : repaired(each, fields[field]);
    return Object.fromEntries(Object.entries(entries).map(([field, each]) => [field, repair(field, each)]));
  }
  if (item !== undefined) {
    const list: unknown[] = Array.isArray(value) ? value : [];
    return list.map((each) => repaired(item, each)).filter((each) => v.is(item, each));
  }
  return value;
}

/** Options for a job whose own are lost. A template with only the id can name every file. */
const defaultOptions: JobOptions = {
  sources: [],
  scope: 'all',
  media: true,
  others: false,
  destination: 'zip',
  partBytes: usualPartBytes,
  partEntries: usualPartEntries,
  nameTemplate: '{id}',
  sidecars: [],
};

/** The lists of a job, without those that only another version knows. */
function knownLists(lists: unknown): unknown {
  if (!Array.isArray(lists)) return lists;
  const isKnown = ({ source }: Fields) => typeof source !== 'string' || v.is(jobList.entries.source, source);
  return lists.filter((list) => isKnown(fieldsOf(list))).map((list) => repaired(jobList, list));
}

/** Drops an invalid number of parallel downloads, so that the default applies. */
function withoutParallelism(chosen: unknown): unknown {
  const { parallelism, ...others } = fieldsOf(chosen);
  return v.is(jobOptions.entries.parallelism, parallelism) ? chosen : others;
}

/**
 * Repairs a job. If only counts or shown fields are invalid, it continues. If a required field is lost, the job ends
 * with what it has saved, and `damage` keeps the row as it was found.
 */
export function repairJob(found: unknown): Job {
  const row = fieldsOf(found);
  const schema = rowSchemas.jobs;
  const isCounted = ([name, sum]: [string, unknown]) => v.is(schema.entries.failures, { [name]: sum });
  const job: Fields = {
    ...fieldsOf(repaired(schema, row, { name: 'Sora export', startedAt: 0 })),
    failures: Object.fromEntries(Object.entries(fieldsOf(row.failures)).filter(isCounted)),
    options: withoutParallelism(row.options),
    sources: knownLists(row.sources),
  };
  const field = faultIn(job, schema);
  if (field === null) return job as Job;
  const setAside: Fields = {
    ...fieldsOf(repaired(schema, job, { account: { id: '', username: null }, sources: [] })),
    options: repaired(jobOptions, row.options, defaultOptions),
    state: row.state === 'done' ? 'done' : 'running',
    cancelled: true,
    cause: null,
    damage: { field, row: found },
  };
  return setAside as Job;
}

/** Replacements for required fields of an item. */
const itemDefaults = { kind: 'video', own: true };

/** A listed item without its invalid fields. Null if it has no id. */
export function storableItem(item: Item): Item | null {
  const whole = repaired(itemSchema, item, itemDefaults);
  return v.is(itemSchema, whole) ? whole : null;
}

/** A saved item for the journal. Null if its entry is invalid. */
export function storableJournaled(item: JournaledItem): JournaledItem | null {
  const { variant, mediaType } = item;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const whole = { ...item, variant: text(variant), mediaType: text(mediaType) };
  return v.is(journaledItem, whole) ? whole : null;
}

/** An item without its invalid fields. If it has no link left, only this item fails. */
export function repairItem(found: unknown): ItemRow {
  const row = fieldsOf(found);
  const item = repaired(itemSchema, row.item, { ...itemDefaults, id: row.id });
  const whole: Fields = { ...fieldsOf(repaired(rowSchemas.items, row, { status: 'pending', rank: 0 })), item };
  return whole as ItemRow;
}

/**
 * Repairs a part. Whether it is complete and how long it is depends on its file (`repair-unfinished-jobs.ts`); until
 * then, everything in it is kept.
 */
export function repairPart(found: unknown): Part {
  const { job, number, ...row } = fieldsOf(found);
  const fileName = `Sora export/${job} - part ${String(number).padStart(3, '0')}.zip`;
  const part = repaired(rowSchemas.parts, row, { state: 'closed', fileName, last: false });
  const whole: Fields = { ...fieldsOf(part), job, number };
  return whole as Part;
}

/** The valid ones of a row's records. An item without them only lacks them in the archive. */
export const validRecords = (records: unknown): ItemRecord[] =>
  Array.isArray(records) ? records.filter((record) => v.is(itemRecord, record)) : [];

/** The valid ones of a row's remembered items, or those with `ids`. */
export const validPastItems = (items: unknown, ids?: ReadonlySet<string>): PastRow['items'] =>
  (Array.isArray(items) ? items : []).filter((item: unknown): item is PastRow['items'][number] => {
    const { id } = fieldsOf(item);
    return (ids === undefined || (typeof id === 'string' && ids.has(id))) && v.is(pastItem, item);
  });

/** The valid entries of a journal row. An item without one is fetched again. */
export function repairJournal(found: unknown): JournalRow {
  const row = fieldsOf(found);
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  const journaled: Fields = {
    ...row,
    saved: list(row.saved).filter((item) => v.is(journaledItem, item)),
    own: list(row.own).filter((entry) => v.is(journaledItem.entries.entry, entry)),
  };
  return journaled as JournalRow;
}
