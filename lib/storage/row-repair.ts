import type { Item } from '../model/item';
import { type Job, type JobOptions, type Part, usualPartBytes, usualPartEntries } from '../model/job';
import type { ItemRow } from '../model/ports';
import type { JournaledItem, JournalRow } from './journal/journal-row';
import {
  countNames,
  faultIn,
  isCount,
  isEntry,
  isJournaledItem,
  isLink,
  isReason,
  isSource,
  isStartedFile,
  itemFields,
  options,
  type Shape,
  shapes,
} from './row-shapes';

/*
 * What becomes of rows that are not what they should be. A field that can be left out or counted again costs nothing but itself; only
 * where an export cannot go on without a field, it ends with what it has.
 */

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

/** The nearest count: sums that follow it are never refused. */
function toCount(value: unknown): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return 0;
  return Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, Math.round(value)));
}

const toCounts = (value: unknown, names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, toCount(fieldsOf(value)[name])]));

/** Each field as the shape has it, else what stands for it. */
const fixed = (row: Fields, shape: Shape, instead: Fields): Fields => ({
  ...row,
  ...Object.fromEntries(Object.entries(instead).filter(([field]) => !shape[field]?.(row[field]))),
});

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

function withCounts(source: unknown): unknown {
  const fields = fieldsOf(source);
  const sums = ['listed', 'saved', 'failed'].filter((name) => name === 'listed' || fields[name] !== undefined);
  return { ...fields, ...toCounts(fields, sums) };
}

/** The lists of a job, without those that another version knows and this one can neither read nor name. */
function knownLists(lists: unknown): unknown {
  if (!Array.isArray(lists)) return lists;
  const isKnown = ({ source }: Fields) => typeof source !== 'string' || isSource(source);
  return lists.filter((list) => isKnown(fieldsOf(list))).map(withCounts);
}

/** A number of downloads at once that is none would let none begin: without it the job takes as many as it may. */
function withoutParallelism(chosen: unknown): unknown {
  const { parallelism, ...others } = fieldsOf(chosen);
  return options.parallelism?.(parallelism) ? chosen : others;
}

/**
 * A job whose sums were bent, or what is only shown of it, goes on. One that lacks what it needs to go on is set aside: it ends with what
 * it has saved, says so (`damage`), and keeps its row as it was found.
 */
export function repairJob(found: unknown): Job {
  const row = fieldsOf(found);
  const { measured, failures } = row;
  const shown = fixed(row, shapes.jobs, { name: 'Sora export', cause: null, startedAt: 0, endedAt: null });
  const counted: Fields = {
    ...shown,
    counts: toCounts(row.counts, countNames.counts),
    waiting: toCounts(row.waiting, countNames.waiting),
    unfound: toCount(row.unfound),
    failures: toCounts(failures, Object.keys(fieldsOf(failures)).filter(isReason)),
    measured: measured === undefined ? undefined : toCounts(measured, countNames.measured),
    options: withoutParallelism(row.options),
    sources: knownLists(row.sources),
  };
  const field = faultIn(counted, shapes.jobs);
  if (field === null) return counted as Job;
  const setAside: Fields = {
    ...fixed(counted, shapes.jobs, { account: { id: '', username: null }, sources: [] }),
    options: fixed(fieldsOf(row.options), options, noOptions),
    state: row.state === 'done' ? 'done' : 'running',
    cancelled: true,
    cause: null,
    damage: { field, row: found },
  };
  return setAside as Job;
}

const noItem: Omit<Item, 'id' | 'links'> = {
  taskId: null,
  postId: null,
  kind: 'video',
  createdAt: null,
  dateFrom: undefined,
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
  absence: null,
};

/** A link without the size that the site names, where that is none. */
const withoutSize = (link: unknown) => ({
  ...fieldsOf(link),
  bytes: isCount(fieldsOf(link).bytes) ? fieldsOf(link).bytes : null,
});

function withoutBent(found: unknown, id: unknown): Fields {
  const item = fixed(fieldsOf(found), itemFields, { id, ...noItem });
  return { ...item, links: Array.isArray(item.links) ? item.links.map(withoutSize).filter(isLink) : [] };
}

/** A listed item without those of its fields that no row takes; null where that leaves nothing to call it by. */
export function storableItem(item: Item): Item | null {
  if (faultIn(item, itemFields) === null) return item;
  if (typeof item.id !== 'string') return null;
  const whole: Fields = withoutBent(item, item.id);
  return whole as Item;
}

/** A saved item as the journal takes it; null where its place in the archive is not told. */
export function storableJournaled(item: JournaledItem): JournaledItem | null {
  if (isJournaledItem(item)) return item;
  const { variant, mediaType } = item;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const whole = { ...item, variant: text(variant), mediaType: text(mediaType) };
  return isJournaledItem(whole) ? whole : null;
}

/** An item without those of its fields that are not what they should be. One that then has no link fails by itself. */
export function repairItem(found: unknown): ItemRow {
  const row = fieldsOf(found);
  const nothing = { reason: null, variant: null, path: null, bytes: null, sha256: null, mediaType: null, cues: null };
  const about = { status: 'pending', sources: [], rank: 0, told: 0, ...nothing };
  const whole: Fields = { ...fixed(row, shapes.items, about), item: withoutBent(row.item, row.id) };
  return whole as ItemRow;
}

/** A part by its key. Whether it is complete, and how long its file is, only the file tells (`repair-unfinished-jobs.ts`): until then it is kept. */
export function repairPart(found: unknown): Part {
  const row = fieldsOf(found);
  const { job, number, begun: started } = row;
  const own = {
    state: 'closed',
    fileName: `Sora export/${job} - part ${String(number).padStart(3, '0')}.zip`,
    last: false,
  };
  const sums = { bytes: toCount(row.bytes), entries: toCount(row.entries), overhead: toCount(row.overhead) };
  const copy = { download: null, copiedAs: null, savedAs: null, held: null };
  const startedFiles = Array.isArray(started) ? started.filter(isStartedFile) : [];
  const part: Fields = fixed(row, shapes.parts, { ...own, ...sums, ...copy, begun: startedFiles });
  return part as Part;
}

/** What of a row of the journal can be read. An item that is lost so is fetched again. */
export function repairJournal(found: unknown): JournalRow {
  const row = fieldsOf(found);
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  const journaled: Fields = {
    ...row,
    saved: list(row.saved).filter(isJournaledItem),
    own: list(row.own).filter(isEntry),
  };
  return journaled as JournalRow;
}
