import type { StoreNames } from 'idb';
import { failureCodes } from '../model/failure';
import { type Item, importSources, siteLists } from '../model/item';
import {
  destinationNames,
  type JobState,
  type Origin,
  type PartState,
  type SourceProgress,
  sidecarKinds,
} from '../model/job';
import { reasons } from '../model/library-item';
import type { ItemRow } from '../model/ports';
import type { Schema } from './database';

/*
 * What the rows of each store must hold, for whoever writes them and for whoever reads them. A library has tens of thousands of rows, so
 * these are plain predicates instead of a library's schemas: 20,000 rows take a tenth of a second.
 */

export type Is = (value: unknown) => boolean;
export type Shape = Record<string, Is>;

const isText: Is = (value) => typeof value === 'string';
export const isCount: Is = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isTruth: Is = (value) => typeof value === 'boolean';
const isNumber: Is = (value) => Number.isFinite(value);
/** Milliseconds since 1970 that a `Date` can hold (ECMA-262, "Time Values and Time Range"). */
const isTime: Is = (value) => isNumber(value) && Math.abs(Number(value)) <= 8.64e15;
/** The last second is left free, because each job starts a millisecond after the one before. */
const isStart: Is = (value) => isTime(value) && Number(value) < 8.64e15 - 1000;
const isOneOf =
  <Word>(...words: Word[]): Is =>
  (value) =>
    words.includes(value as Word);
const orNull =
  (is: Is): Is =>
  (value) =>
    value === null || is(value);
const orAbsent =
  (is: Is): Is =>
  (value) =>
    value === undefined || is(value);
/** Views have words for these alone. */
export const isSource = isOneOf<unknown>(...siteLists, ...importSources);
export const isReason = isOneOf<unknown>(...reasons);
const isListOf =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);
const has =
  (shape: Shape): Is =>
  (value) =>
    faultIn(value, shape) === null;
/** Inside the bag, and leaving it nowhere. */
const isPath: Is = (value) =>
  typeof value === 'string' && !value.split('/').some((segment) => ['', '.', '..'].includes(segment));

const maybe = orNull(isText);
const isPair: Is = (value) => Array.isArray(value) && value.length === 2 && value.every(isText);

/** The first field that is not what it should be; null when all are. */
export function faultIn(row: unknown, shape: Shape): string | null {
  if (typeof row !== 'object' || row === null) return '';
  for (const field in shape) if (!shape[field]?.((row as Record<string, unknown>)[field])) return field;
  return null;
}

/** The names of a job's sums. */
export const countNames = {
  counts: ['listed', 'saved', 'failed', 'skipped', 'savedBytes'],
  waiting: ['items', 'sized', 'bytes'],
  measured: ['bytes', 'ms'],
} as const;
const counts = (of: keyof typeof countNames): Is =>
  has(Object.fromEntries(countNames[of].map((name) => [name, isCount])));

export const options: Shape = {
  origin: orAbsent(isOneOf<Origin>('site', 'files')),
  unrecognized: orAbsent(isTruth),
  sources: isListOf(isText),
  media: isTruth,
  others: isTruth,
  destination: isOneOf(...destinationNames),
  partBytes: isCount,
  partEntries: isCount,
  nameTemplate: isText,
  sidecars: isListOf(isOneOf(...sidecarKinds)),
  parallelism: orAbsent((value) => isCount(value) && Number(value) > 0),
};

const job: Shape = {
  id: isText,
  name: isText,
  account: has({ id: isText, username: maybe, space: orAbsent(isText), inWorkspace: orAbsent(isTruth) }),
  options: has(options),
  state: isOneOf<JobState>('running', 'paused', 'done'),
  cancelled: isTruth,
  cancelRequested: orAbsent(isTruth),
  undelivered: orAbsent(isCount),
  cause: orNull(has({ code: isOneOf<unknown>(...failureCodes), detail: maybe })),
  sources: isListOf(
    has({
      source: isSource,
      state: isOneOf<SourceProgress['state']>(
        ...(['waiting', 'listing', 'complete', 'partial', 'unavailable', 'not-asked'] as const),
      ),
      listed: isCount,
      saved: orAbsent(isCount),
      failed: orAbsent(isCount),
      reason: maybe,
      cursor: maybe,
    }),
  ),
  counts: counts('counts'),
  // Rows of an older version have neither.
  failures: orAbsent(
    (value) => isRecord(value) && Object.entries(Object(value)).every(([name, sum]) => isReason(name) && isCount(sum)),
  ),
  unfound: orAbsent(isCount),
  waiting: counts('waiting'),
  measured: orAbsent(counts('measured')),
  damage: orAbsent(has({ field: isText })),
  startedAt: isStart,
  endedAt: orNull(isTime),
};

export const isStartedFile: Is = has({ path: isPath, copiedAs: maybe, held: maybe });

const part: Shape = {
  job: isText,
  number: isCount,
  state: isOneOf<PartState>('writing', 'closed', 'saving', 'saved', 'deleted'),
  bytes: isCount,
  entries: isCount,
  overhead: isCount,
  fileName: isText,
  last: isTruth,
  download: orNull(isCount),
  copiedAs: maybe,
  savedAs: maybe,
  held: maybe,
  begun: isListOf(isStartedFile),
};

export const isLink: Is = has({ variant: isText, url: maybe, bytes: orNull(isCount) });
const amount = orNull(isNumber);
const flag = orNull(isTruth);

export const itemFields: Shape = {
  id: isText,
  taskId: maybe,
  postId: maybe,
  kind: isOneOf<Item['kind']>('video', 'image', 'reference', 'caption'),
  createdAt: maybe,
  dateFrom: orAbsent(isOneOf<NonNullable<Item['dateFrom']>>('id', 'file')),
  postedAt: maybe,
  prompt: maybe,
  title: maybe,
  caption: maybe,
  author: maybe,
  own: isTruth,
  width: amount,
  height: amount,
  durationSeconds: amount,
  model: maybe,
  seed: amount,
  operation: maybe,
  quality: maybe,
  favorite: flag,
  archived: flag,
  folders: isListOf(isText),
  characters: isListOf(isText),
  remixOf: maybe,
  beside: maybe,
  permalink: maybe,
  links: isListOf(isLink),
  absence: maybe,
};

const item: Shape = {
  job: isText,
  id: isText,
  item: has(itemFields),
  sources: isListOf(isText),
  status: isOneOf<ItemRow['status']>('pending', 'saved', 'failed', 'skipped'),
  reason: maybe,
  variant: maybe,
  path: maybe,
  bytes: orNull(isCount),
  sha256: maybe,
  mediaType: maybe,
  cues: maybe,
  rank: isNumber,
  told: orAbsent(isCount),
};

export const isEntry: Is = has({
  path: isPath,
  bytes: isCount,
  crc32: isCount,
  offset: isCount,
  modified: orNull(isTime),
  sha256: isText,
  item: maybe,
  folded: isText,
});

export const isJournaledItem: Is = has({
  id: isText,
  variant: isText,
  mediaType: isText,
  entry: isEntry,
  sidecars: isListOf(isEntry),
});

const journal: Shape = {
  job: isText,
  part: isCount,
  index: isCount,
  saved: isListOf(isJournaledItem),
  own: isListOf(isEntry),
};

const isRecord: Is = (value) => typeof value === 'object' && value !== null;
const isImportName: Shape = { account: isText, kind: isText, name: isText };

export const shapes: Record<StoreNames<Schema>, Shape> = {
  jobs: job,
  parts: part,
  items: item,
  queue: { job: isText, rank: isNumber, id: isText },
  records: { job: isText, id: isText, source: isText, record: isText },
  journal,
  selected: { job: isText, id: isText, found: isTruth },
  importFiles: { job: isText, path: isText, size: isCount, modified: isTime },
  past: {
    account: isText,
    id: isText,
    sources: isListOf(isText),
    saved: orNull(
      has({ job: isText, part: isCount, bytes: isCount, sha256: isText, at: isTime, imported: orAbsent(isTruth) }),
    ),
    savedAs: isListOf(isPair),
    failed: orNull(has({ job: isText, reason: isText })),
  },
  had: {
    ...isImportName,
    id: isText,
    isPost: isTruth,
    bytes: orNull(isCount),
    sha256: maybe,
    savedAs: isListOf(isPair),
  },
  imports: { ...isImportName, madeAt: orNull(isTime), items: isCount, addedAt: isTime },
  looks: { account: isText, at: isTime, amount: isRecord },
  diagnoses: { job: isText, diagnosis: isListOf(isRecord) },
};
