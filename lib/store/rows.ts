import { ExpectedFailure } from '../errors';
import type { Job, Part } from '../export/job';
import type { ItemRow } from '../export/ports';
import { recordOf } from '../record';
import type { RecordRow } from './database';
import type { JournalRow } from './journal-row';

/*
 * What a row must hold for the export to work with it. Rows are our own, but a disk, another version or somebody curious may have bent
 * them: then the export stops in words instead of writing on over what is saved. Words that only pass through are not looked at. Every row
 * is looked at each time it is read, 20,000 of them in a tenth of a second, so these are plain predicates instead of a library's schemas.
 */

type Is = (value: unknown) => boolean;
type Shape = Record<string, Is>;

const isText: Is = (value) => typeof value === 'string';
const isCount: Is = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isNumber: Is = (value) => Number.isFinite(value);
const isTruth: Is = (value) => typeof value === 'boolean';
const isOneOf =
  (...words: unknown[]): Is =>
  (value) =>
    words.includes(value);
const orNull =
  (is: Is): Is =>
  (value) =>
    value === null || is(value);
const orAbsent =
  (is: Is): Is =>
  (value) =>
    value === undefined || is(value);
const isListOf =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);
const has =
  (shape: Shape): Is =>
  (value) =>
    faultIn(value, shape) === null;
const counts = (...names: string[]): Is => has(Object.fromEntries(names.map((name) => [name, isCount])));
/** Inside the bag, and leaving it nowhere. */
const isPath: Is = (value) =>
  typeof value === 'string' && !value.split('/').some((segment) => ['', '.', '..'].includes(segment));

const maybe = orNull(isText);

const job: Shape = {
  id: isText,
  name: isText,
  account: has({ id: isText, username: maybe }),
  options: has({
    sources: isListOf(isText),
    media: isTruth,
    others: isTruth,
    destination: isOneOf('zip', 'folder', 'files'),
    partBytes: isCount,
    partEntries: isCount,
    nameTemplate: isText,
    sidecars: isListOf(isOneOf('json', 'txt', 'xmp')),
    parallelism: orAbsent(isCount),
  }),
  state: isOneOf('running', 'paused', 'done'),
  cancelled: isTruth,
  cause: orNull(has({ code: isText, detail: maybe })),
  sources: isListOf(
    has({
      source: isText,
      state: isText,
      listed: isCount,
      saved: orAbsent(isCount),
      failed: orAbsent(isCount),
      reason: maybe,
      cursor: maybe,
    }),
  ),
  counts: counts('listed', 'saved', 'failed', 'skipped', 'savedBytes'),
  waiting: counts('items', 'sized', 'bytes'),
  startedAt: isNumber,
  endedAt: orNull(isNumber),
};

const part: Shape = {
  job: isText,
  number: isCount,
  state: isOneOf('writing', 'closed', 'saving', 'saved', 'deleted'),
  bytes: isCount,
  entries: isCount,
  overhead: isCount,
  fileName: isText,
  last: isTruth,
  download: orNull(isCount),
  copiedAs: maybe,
  savedAs: maybe,
  held: maybe,
  begun: isListOf(has({ path: isPath, copiedAs: maybe, held: maybe })),
};

const item: Shape = {
  job: isText,
  id: isText,
  item: has({
    id: isText,
    kind: isText,
    createdAt: maybe,
    postedAt: maybe,
    title: maybe,
    prompt: maybe,
    author: maybe,
    model: maybe,
    folders: isListOf(isText),
    characters: isListOf(isText),
    beside: maybe,
    links: isListOf(has({ variant: isText, url: maybe, bytes: orNull(isNumber) })),
  }),
  sources: isListOf(isText),
  status: isOneOf('pending', 'saved', 'failed', 'skipped'),
  rank: isNumber,
};

const entry = has({
  path: isPath,
  bytes: isCount,
  crc32: isCount,
  offset: isCount,
  sha256: isText,
  item: maybe,
  folded: isText,
});

const journal: Shape = {
  job: isText,
  part: isCount,
  index: isCount,
  saved: isListOf(has({ id: isText, variant: isText, mediaType: isText, entry, sidecars: isListOf(entry) })),
  own: isListOf(entry),
};

const record: Shape = { job: isText, id: isText, source: isText, record: isText };

/** The first field that is not what it should be; null when all are. */
function faultIn(row: unknown, shape: Shape): string | null {
  if (typeof row !== 'object' || row === null) return '';
  for (const field in shape) if (!shape[field]?.((row as Record<string, unknown>)[field])) return field;
  return null;
}

/** Throws store-damaged with the name of the store and of the field, unless a row is as its type has it. */
function expectRow<Row>(store: string, shape: Shape, row: Row): Row {
  const fault = faultIn(row, shape);
  if (fault !== null) throw new ExpectedFailure('store-damaged', `${store} ${fault}`);
  return row;
}

/** Older rows knew of one destination. */
export const readJob = (row: Job): Job =>
  expectRow('jobs', job, { ...row, options: { ...{ destination: 'zip' }, ...row?.options } });
/** Older rows lack what a copy was seen to be, and what was begun. */
export const readPart = (row: Part): Part =>
  expectRow('parts', part, { ...{ copiedAs: null, savedAs: null, held: null, begun: [] }, ...row });
/** Whether an item's row is as its type has it. */
export const isItem = (row: ItemRow): boolean => faultIn(row, item) === null;
export const readItem = (row: ItemRow): ItemRow => expectRow('items', item, row);
/** Older rows hold the record as the site had sent it. */
export const readRecord = ({ job, id, source, ...told }: RecordRow & { raw?: unknown }): RecordRow =>
  expectRow('records', record, { job, id, source, record: 'raw' in told ? recordOf(told.raw) : told.record });
export const readJournal = (row: JournalRow): JournalRow => expectRow('journal', journal, row);
