import * as v from 'valibot';
import { failureCodes } from '../model/failure';
import { importSources, siteLists } from '../model/item';
import { destinationNames, type Snapshot } from '../model/job';
import { reasons } from '../model/library-item';

/** Of any length: a long name from the site must not prevent a run's progress from being sent. */
const text = v.string();
const number = v.number();
const runState = v.picklist(['running', 'paused', 'done']);
const partState = v.picklist(['writing', 'closed', 'saving', 'saved', 'deleted']);
const sourceState = v.picklist(['waiting', 'listing', 'complete', 'partial', 'unavailable', 'not-asked']);
export const siteList = v.picklist(siteLists);
const source = v.picklist([...siteLists, ...importSources]);
const reason = v.picklist(reasons);

/** A run's snapshot, as views receive it. */
export const snapshotSchema = v.strictObject({
  job: text,
  name: text,
  account: v.strictObject({
    id: text,
    username: v.nullable(text),
    space: v.optional(text),
    inWorkspace: v.optional(v.boolean()),
  }),
  origin: v.optional(v.picklist(['site', 'files'])),
  destination: v.picklist(destinationNames),
  state: runState,
  cancelled: v.boolean(),
  canceling: v.optional(v.boolean()),
  undelivered: v.optional(number),
  cause: v.nullable(v.strictObject({ code: v.picklist(failureCodes), detail: v.nullable(text) })),
  waitUntil: v.nullable(number),
  phase: v.picklist(['listing', 'fetching', 'closing', 'saving', 'ended']),
  counts: v.strictObject({ listed: number, saved: number, failed: number, skipped: number, savedBytes: number }),
  unfound: number,
  failures: v.array(v.strictObject({ reason, count: number })),
  estimate: v.nullable(v.strictObject({ items: number, bytes: v.nullable(number), exact: v.boolean() })),
  bytesPerSecond: v.nullable(number),
  secondsLeft: v.nullable(number),
  sources: v.array(
    v.strictObject({
      source,
      state: sourceState,
      listed: number,
      reason: v.nullable(text),
      saved: number,
      failed: number,
    }),
  ),
  parts: v.array(
    v.strictObject({
      number,
      state: partState,
      bytes: number,
      fileName: text,
      renamedTo: v.nullable(text),
      missing: v.boolean(),
    }),
  ),
  startedAt: number,
  endedAt: v.nullable(number),
});

type Same<A, B> = [A, B] extends [B, A] ? true : never;
/** Only compiles while the schema matches the type of a snapshot exactly. */
true satisfies Same<v.InferOutput<typeof snapshotSchema>, Snapshot>;
