import * as v from 'valibot';
import { importSources } from '../model/item';
import { destinationNames, maxParallel, minParallel, sidecarKinds, usualPartEntries } from '../model/job';
import { maxIdsAtOnce } from './offered-ids';
import { siteList } from './snapshot-schema';

/* The user's options for an export, an import or a selection, in messages. */

const destination = v.picklist(destinationNames);
const partBytes = v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(4_000_000_000));
/**
 * An ID of the site has up to 200 characters (`lib/sora/records/schema-helpers.ts`) of up to two code units each, and
 * captions have our suffix.
 */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(404));
const maxIds = v.maxLength<string[], typeof maxIdsAtOnce>(maxIdsAtOnce);
/** More IDs than a message may contain: they come in batches (`offered-ids.ts`). */
const offeredIds = v.strictObject({ offer: id, count: v.pipe(v.number(), v.integer(), v.maxValue(4_000_000)) });
export const ids = v.union([v.pipe(v.array(id), v.minLength(1), maxIds), offeredIds]);
const scope = v.variant('type', [
  v.strictObject({ type: v.literal('all') }),
  v.strictObject({ type: v.literal('new') }),
  v.strictObject({ type: v.literal('failed'), job: id }),
  v.strictObject({
    type: v.literal('parts'),
    job: id,
    numbers: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.minLength(1), v.maxLength(10_000)),
  }),
  v.strictObject({ type: v.literal('items'), ids }),
  v.strictObject({ type: v.literal('repair'), ids: v.union([v.pipe(v.array(id), maxIds), offeredIds]) }),
]);
const nameTemplate = v.pipe(v.string(), v.maxLength(200));
const sidecars = v.array(v.picklist(sidecarKinds));
/** The user's options: what to export, only lists, other people's files too. */
export const exportRequest = {
  scope: v.optional(scope),
  media: v.optional(v.boolean()),
  others: v.optional(v.boolean()),
};
const parallelism = v.pipe(v.number(), v.integer(), v.minValue(minParallel), v.maxValue(maxParallel));
export const choices = v.strictObject({
  ...exportRequest,
  account: v.optional(id),
  space: v.optional(id),
  leftOut: v.optional(v.array(siteList)),
  destination: v.optional(destination),
  partBytes: v.optional(partBytes),
  partEntries: v.optional(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(usualPartEntries))),
  nameTemplate: v.optional(nameTemplate),
  sidecars: v.optional(sidecars),
  parallelism: v.optional(parallelism),
});
export const selectionOptions = v.strictObject({ nameTemplate, sidecars, destination, partBytes, parallelism });

/** The offer's name, under which a page hands chosen files to the engine, and their number (`import-channel.ts`). */
export const offeredFiles = { offer: id, files: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)) };
export const importRequest = {
  ...offeredFiles,
  /** Whether unrecognized files become items, too. */
  unrecognized: v.boolean(),
  /** The only account that the sources name. */
  account: v.nullable(v.strictObject({ id, username: v.nullable(v.string()) })),
  sources: v.pipe(v.array(v.picklist(importSources)), v.minLength(1)),
};

/** The same, with the options from the settings. */
export const importChoices = v.strictObject({
  ...importRequest,
  nameTemplate,
  sidecars,
  destination,
  partBytes,
  parallelism,
});

export const estimateChoices = v.strictObject({
  destination,
  partBytes,
  others: v.boolean(),
  leftOut: v.array(siteList),
});
