import * as v from 'valibot';
import type { Item } from '../model/item';
import { type Job, type JobOptions, type Part, usualPartBytes, usualPartEntries } from '../model/job';
import type { ItemRow } from '../model/ports';
import type { JournaledItem, JournalRow } from './journal/journal-row';
import { count, faultIn, itemSchema, jobList, jobOptions, journaledItem, rowSchemas } from './row-schemas';

/*
 * What becomes of rows that are not what they should be. A field that can be left out or counted again costs nothing but itself; only
 * where an export cannot go on without a field, it ends with what it has.
 */

type Fields = Record<string, unknown>;
/** Any schema, with what it is made of. */
type Schema = v.GenericSchema & { entries?: Record<string, Schema>; item?: Schema; value?: Schema };

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});

/** The nearest count: sums that follow it are never refused. */
function toCount(value: unknown): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return 0;
  return Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, Math.round(value)));
}

/**
 * A value as near as possible to what its schema takes. What is no count becomes the nearest; what may be absent or null is, and a list
 * keeps those of its entries that can be repaired. For the fields named there, `instead` has what stands for them. Anything else stays as
 * it is, and is still refused.
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

/** What a job is taken to be for whose own choices nothing stands. A template of the id alone gives every file a name. */
const noOptions: JobOptions = {
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

/** The lists of a job, without those that another version knows and this one can neither read nor name. */
function knownLists(lists: unknown): unknown {
  if (!Array.isArray(lists)) return lists;
  const isKnown = ({ source }: Fields) => typeof source !== 'string' || v.is(jobList.entries.source, source);
  return lists.filter((list) => isKnown(fieldsOf(list))).map((list) => repaired(jobList, list));
}

/** A number of downloads at once that is none would let none begin: without it the job takes as many as it may. */
function withoutParallelism(chosen: unknown): unknown {
  const { parallelism, ...others } = fieldsOf(chosen);
  return v.is(jobOptions.entries.parallelism, parallelism) ? chosen : others;
}

/**
 * A job whose sums were bent, or what is only shown of it, goes on. One that lacks what it needs to go on is set aside: it ends with what
 * it has saved, says so (`damage`), and keeps its row as it was found.
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
    options: repaired(jobOptions, row.options, noOptions),
    state: row.state === 'done' ? 'done' : 'running',
    cancelled: true,
    cause: null,
    damage: { field, row: found },
  };
  return setAside as Job;
}

/** What stands for the fields of an item that have to say something. */
const someItem = { kind: 'video', own: true };

/** A listed item without those of its fields that no row takes; null where that leaves nothing to call it by. */
export function storableItem(item: Item): Item | null {
  const whole = repaired(itemSchema, item, someItem);
  return v.is(itemSchema, whole) ? whole : null;
}

/** A saved item as the journal takes it; null where its place in the archive is not told. */
export function storableJournaled(item: JournaledItem): JournaledItem | null {
  const { variant, mediaType } = item;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const whole = { ...item, variant: text(variant), mediaType: text(mediaType) };
  return v.is(journaledItem, whole) ? whole : null;
}

/** An item without those of its fields that are not what they should be. One that then has no link fails by itself. */
export function repairItem(found: unknown): ItemRow {
  const row = fieldsOf(found);
  const item = repaired(itemSchema, row.item, { ...someItem, id: row.id });
  const whole: Fields = { ...fieldsOf(repaired(rowSchemas.items, row, { status: 'pending', rank: 0 })), item };
  return whole as ItemRow;
}

/** A part by its key. Whether it is complete, and how long its file is, only the file tells (`repair-unfinished-jobs.ts`): until then it is kept. */
export function repairPart(found: unknown): Part {
  const { job, number, ...row } = fieldsOf(found);
  const fileName = `Sora export/${job} - part ${String(number).padStart(3, '0')}.zip`;
  const part = repaired(rowSchemas.parts, row, { state: 'closed', fileName, last: false });
  const whole: Fields = { ...fieldsOf(part), job, number };
  return whole as Part;
}

/** What of a row of the journal can be read. An item that is lost so is fetched again. */
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
