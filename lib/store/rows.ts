import * as v from 'valibot';
import { ExpectedFailure } from '../errors';
import type { Job, Part } from '../export/job';
import type { ItemRow, JournaledEntry } from '../export/ports';

/*
 * What a row must hold for the export to work with it. Rows are our own, but a disk, another version or somebody curious may have bent
 * them: then the export stops in words instead of writing on over what is saved. Words that only pass through are not looked at.
 */

const text = v.string();
const maybe = v.nullable(text);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const yes = v.boolean();

const job = v.looseObject({
  id: text,
  name: text,
  account: v.looseObject({ id: text, username: maybe }),
  options: v.looseObject({
    sources: v.array(text),
    scope: v.optional(text, 'all'),
    media: yes,
    others: yes,
    partBytes: count,
    partEntries: count,
  }),
  state: v.picklist(['running', 'paused', 'done']),
  cancelled: yes,
  cause: v.nullable(v.looseObject({ code: text, detail: maybe })),
  sources: v.array(v.looseObject({ source: text, state: text, listed: count, reason: maybe, cursor: maybe })),
  counts: v.looseObject({ listed: count, saved: count, failed: count, skipped: count, savedBytes: count }),
  waiting: v.looseObject({ items: count, sized: count, bytes: count }),
  startedAt: v.number(),
  endedAt: v.nullable(v.number()),
});

const part = v.looseObject({
  job: text,
  number: count,
  state: v.picklist(['writing', 'closed', 'saving', 'saved', 'deleted']),
  bytes: count,
  entries: count,
  overhead: count,
  fileName: text,
  last: yes,
  download: v.nullable(count),
  // Older rows lack these.
  copiedAs: v.optional(maybe, null),
  savedAs: v.optional(maybe, null),
  held: v.optional(maybe, null),
});

const item = v.looseObject({
  job: text,
  id: text,
  item: v.looseObject({
    id: text,
    kind: text,
    createdAt: maybe,
    postedAt: maybe,
    title: maybe,
    prompt: maybe,
    beside: maybe,
    links: v.array(v.looseObject({ variant: text, url: maybe, bytes: v.nullable(v.number()) })),
  }),
  sources: v.array(text),
  status: v.picklist(['pending', 'saved', 'failed', 'skipped']),
  rank: v.number(),
});

/** A path inside the bag that leaves it nowhere. */
const path = v.pipe(
  text,
  v.check((whole) => !whole.split('/').some((segment) => ['', '.', '..'].includes(segment))),
);

const entry = v.looseObject({
  job: text,
  part: count,
  index: count,
  path,
  bytes: count,
  crc32: count,
  offset: count,
  sha256: text,
  item: maybe,
});

/** The row, as its type has it. Throws store-damaged with the name of the store and of the field. */
function reading<Row>(store: string, schema: v.GenericSchema<unknown, unknown>): (row: unknown) => Row {
  return (row) => {
    const read = v.safeParse(schema, row);
    if (!read.success) throw new ExpectedFailure('store-damaged', `${store} ${v.getDotPath(read.issues[0]) ?? ''}`);
    return read.output as Row;
  };
}

export const readJob = reading<Job>('jobs', job);
export const readPart = reading<Part>('parts', part);
export const readItem = reading<ItemRow>('items', item);
export const readEntry = reading<JournaledEntry>('entries', entry);
