import type { StoreNames, StoreValue } from 'idb';
import * as v from 'valibot';
import type { SizeTotal } from '../model/estimate';
import { failureCodes } from '../model/failure';
import { type Account, type Item, importSources, type Link, siteLists, variants } from '../model/item';
import {
  type Counts,
  destinationNames,
  type Job,
  type JobOptions,
  type Part,
  type StartedFile,
  sidecarKinds,
  type Waiting,
} from '../model/job';
import { reasons } from '../model/library-item';
import type { Diagnosed, ItemRow, NewEntry, PastItem } from '../model/ports';
import { importKinds } from '../model/saved-history';
import type { ImportFileRow, Schema } from './database-schema';
import type { PastRow } from './history/past-rows';
import type { PageEntry } from './job-rows/page-rows';
import type { JournaledItem } from './journal/journal-row';

/*
 * Schemas of the rows in each store. Rows are checked before they are written and after they are read. Optional fields
 * use `v.optional`, so the compiler reports a field that is missing here.
 */

type Entries<Row> = { [Field in keyof Row]-?: v.GenericSchema<Row[Field]> };

/** A schema for all fields of a type. Other fields are allowed. */
const rowOf = <Row extends object>(entries: Entries<Row>): v.ObjectSchema<Entries<Row>, undefined> => v.object(entries);

const text = v.string();
const flag = v.boolean();
const number = v.pipe(v.number(), v.finite());
/** Counts and sizes in bytes. `row-repair.ts` clamps invalid ones. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** The maximum of a `Date` in milliseconds since 1970 (ECMA-262, "Time Values and Time Range"). */
const latest = 8.64e15;
const time = v.pipe(v.number(), v.minValue(-latest), v.maxValue(latest));
/** A path that stays inside the bag. */
const path = v.pipe(
  text,
  v.check((path) => !path.split('/').some((segment) => ['', '.', '..'].includes(segment))),
);
const source = v.picklist([...siteLists, ...importSources]);
const reason = v.picklist(reasons);

const account = rowOf<Account>({
  id: text,
  username: v.nullable(text),
  space: v.optional(text),
  inWorkspace: v.optional(flag),
});

export const jobOptions = rowOf<JobOptions>({
  origin: v.optional(v.picklist(['site', 'files'])),
  unrecognized: v.optional(flag),
  sources: v.array(source),
  scope: v.picklist(['all', 'new', 'again', 'selected', 'repair']),
  media: flag,
  others: flag,
  destination: v.picklist(destinationNames),
  partBytes: count,
  partEntries: count,
  nameTemplate: text,
  sidecars: v.array(v.picklist(sidecarKinds)),
  parallelism: v.optional(v.pipe(count, v.minValue(1))),
  timeZone: v.optional(text),
});

export const jobList = rowOf<Job['sources'][number]>({
  source,
  state: v.picklist(['waiting', 'listing', 'complete', 'partial', 'unavailable', 'not-asked']),
  listed: count,
  saved: count,
  failed: count,
  reason: v.nullable(text),
  cursor: v.nullable(text),
});

const job = rowOf<Job>({
  id: text,
  name: text,
  account,
  options: jobOptions,
  state: v.picklist(['running', 'paused', 'done']),
  cancelled: flag,
  cancelRequested: v.optional(flag),
  undelivered: v.optional(count),
  cause: v.nullable(v.object({ code: v.picklist(failureCodes), detail: v.nullable(text) })),
  sources: v.array(jobList),
  counts: rowOf<Counts>({ listed: count, saved: count, failed: count, skipped: count, savedBytes: count }),
  failures: v.record(reason, count),
  unfound: count,
  waiting: rowOf<Waiting>({ items: count, sized: count, bytes: count }),
  // Leaves a second free, because each job starts a millisecond after the one before.
  startedAt: v.pipe(time, v.maxValue(latest - 1001)),
  endedAt: v.nullable(time),
  damage: v.optional(v.object({ field: text, row: v.unknown() })),
  measured: v.optional(rowOf<NonNullable<Job['measured']>>({ bytes: count, ms: count })),
  cleanup: v.optional(v.picklist(['remember', 'delete'])),
});

const part = rowOf<Part>({
  job: text,
  number: count,
  state: v.picklist(['writing', 'closed', 'saving', 'saved', 'deleted']),
  bytes: count,
  entries: count,
  overhead: count,
  fileName: text,
  last: flag,
  download: v.nullable(count),
  downloadPath: v.nullable(text),
  renamedTo: v.nullable(text),
  blockedReason: v.nullable(text),
  startedFiles: v.array(rowOf<StartedFile>({ path, downloadPath: v.nullable(text), blockedReason: v.nullable(text) })),
});

export const itemSchema = rowOf<Item>({
  id: text,
  taskId: v.nullable(text),
  postId: v.nullable(text),
  kind: v.picklist(['video', 'image', 'reference', 'caption']),
  createdAt: v.nullable(text),
  dateFrom: v.optional(v.picklist(['id', 'file'])),
  postedAt: v.nullable(text),
  prompt: v.nullable(text),
  title: v.nullable(text),
  caption: v.nullable(text),
  author: v.nullable(text),
  own: flag,
  width: v.nullable(number),
  height: v.nullable(number),
  durationSeconds: v.nullable(number),
  model: v.nullable(text),
  seed: v.nullable(number),
  operation: v.nullable(text),
  quality: v.nullable(text),
  favorite: v.nullable(flag),
  archived: v.nullable(flag),
  folders: v.array(text),
  characters: v.array(text),
  remixOf: v.nullable(text),
  beside: v.nullable(text),
  permalink: v.nullable(text),
  preview: v.optional(v.nullable(text)),
  links: v.array(rowOf<Link>({ variant: v.picklist(variants), url: v.nullable(text), bytes: v.nullable(count) })),
  absence: v.nullable(
    v.picklist(['deleted', 'moderated', 'generation-failed', 'not-ready', 'no-link', 'file-missing']),
  ),
});

const itemRow = rowOf<ItemRow>({
  job: text,
  id: text,
  item: itemSchema,
  sources: v.array(source),
  foundOn: v.optional(v.object({ source, page: text })),
  status: v.picklist(['pending', 'saved', 'failed', 'skipped']),
  reason: v.nullable(reason),
  variant: v.nullable(text),
  path: v.nullable(text),
  bytes: v.nullable(count),
  sha256: v.nullable(text),
  mediaType: v.nullable(text),
  cues: v.nullable(text),
  rank: number,
  recordLength: count,
});

const entry = rowOf<NewEntry>({
  path,
  bytes: count,
  crc32: count,
  offset: count,
  modified: v.nullable(time),
  sha256: text,
  item: v.nullable(text),
  pathKey: text,
});

export const journaledItem = rowOf<JournaledItem>({
  id: text,
  variant: text,
  mediaType: text,
  entry,
  sidecars: v.array(entry),
});

export const itemRecord = v.object({ id: text, source: text, record: text });

const savedIds = v.array(v.tuple([text, text]));
const importName = { account: text, kind: v.picklist(importKinds), name: text };

type Rows = { [Store in StoreNames<Schema>]: v.ObjectSchema<Entries<StoreValue<Schema, Store>>, undefined> };

export const pastItem = rowOf<PastRow['items'][number]>({
  id: text,
  sources: v.array(source),
  saved: v.nullable(
    rowOf<NonNullable<PastItem['saved']>>({
      job: text,
      part: count,
      bytes: count,
      sha256: text,
      at: time,
      imported: v.optional(v.literal(true)),
    }),
  ),
  names: v.array(text),
  failed: v.nullable(v.object({ job: text, reason })),
});

export const rowSchemas: Rows = {
  jobs: job,
  parts: part,
  items: itemRow,
  pages: v.object({
    job: text,
    page: count,
    items: v.array(
      rowOf<PageEntry>({
        id: text,
        rank: v.nullable(number),
        recordRows: v.array(count),
        sources: v.optional(v.array(source)),
        aliases: v.optional(v.array(text)),
      }),
    ),
  }),
  siteRecords: v.object({ job: text, row: count, records: v.array(itemRecord) }),
  journal: v.object({ job: text, part: count, index: count, saved: v.array(journaledItem), own: v.array(entry) }),
  selected: v.object({ job: text, id: text, found: flag }),
  importFiles: rowOf<ImportFileRow>({
    job: text,
    path: text,
    size: count,
    modified: time,
    problems: v.optional(
      v.array(
        v.object({
          entry: v.nullable(text),
          reason: text,
          id: v.nullable(text),
          source: v.optional(v.picklist(importSources)),
          of: v.optional(v.object({ path: text, entry: v.nullable(text) })),
          count: v.optional(count),
        }),
      ),
    ),
  }),
  past: rowOf<PastRow>({ account: text, bucket: count, items: v.array(pastItem), aliases: v.array(text) }),
  savedElsewhere: v.object({
    ...importName,
    id: text,
    isPost: flag,
    bytes: v.nullable(count),
    sha256: v.nullable(text),
    savedIds,
  }),
  imports: v.object({ ...importName, madeAt: v.nullable(time), items: count, addedAt: time }),
  scans: v.object({
    account: text,
    at: time,
    amount: rowOf<SizeTotal>({
      items: count,
      bytes: v.nullable(number),
      certainty: v.picklist(['exact', 'about', 'at-least']),
    }),
  }),
  diagnoses: v.object({
    job: text,
    diagnosis: v.array(
      rowOf<Diagnosed>({ source, path: text, status: number, problems: v.array(text), shape: v.unknown() }),
    ),
  }),
};

/** The first invalid field of a row, or null. */
export function faultIn(row: unknown, schema: v.GenericSchema): string | null {
  const { issues } = v.safeParse(schema, row, { abortEarly: true });
  return issues === undefined ? null : String(issues[0].path?.[0]?.key ?? '');
}
