import * as v from 'valibot';
import type { Estimate } from '../export/scan/export-estimate';
import type { Translation } from '../i18n/translation-types';
import type { Failure } from '../model/failure';
import { accesses } from '../model/hosts';
import type { Account } from '../model/item';
import type { PastExports, Snapshot } from '../model/job';
import type { DownloadStatus, StartedCopy } from '../model/ports';
import { type ImportRow, importKinds } from '../model/saved-history';
import type { Settings, SettingsChange } from '../settings/settings-schema';
import type { SiteReply } from '../sora/client/transport';
import { snapshotSchema, source } from './snapshot-schema';

/** The contexts that take messages. Every message names the one it is for. */
export type Context = 'background' | 'engine' | 'page';

/** Who may send: our own pages and background (`own`), or our content script on the Sora page (`site`). */
export type Sender = 'own' | 'site';

/** Milliseconds an answer may take: starting an export waits for the site, which may be slow. */
const siteTimeoutMs = 120_000;
/** The same for a question that a worker answers from memory: it waits for a disk at most. */
const workerTimeoutMs = 15_000;

/** The same where a view shows nothing before it is answered. */
const viewTimeoutMs = 2_000;

const message = <Reply>() => {
  return <const To extends Context, Body extends v.GenericSchema>(
    to: To,
    from: readonly Sender[],
    body: Body,
    timeoutMs: number = siteTimeoutMs,
  ) => ({ to, from, body, timeoutMs, reply: undefined as unknown as Reply });
};

const nothing = v.strictObject({});
const command = ['own', 'site'] as const;
const own = ['own'] as const;

/**
 * Only the site's own API, below its origin: whatever asks, nothing else can be fetched, the session least of all. The characters are those that
 * `encodeURIComponent` and `URLSearchParams` leave as they are, which stand for themselves in a path and a query (RFC 3986 3.3, 3.4). The length
 * holds an id and a cursor as long as `lib/sora` takes them.
 */
const apiPath = v.pipe(
  v.string(),
  v.maxLength(16_384),
  v.regex(/^\/backend\/[\w\-./~%?&=:,+*!'()]*$/),
  // `..`, also written with percent signs, leads out of `/backend/` as soon as the browser resolves it.
  v.check((path) => new URL(path, 'https://sora.chatgpt.com').pathname === path.split('?', 1)[0]),
);
const destination = v.picklist(['zip', 'folder', 'files']);
const partBytes = v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(4_000_000_000));
/** 200 characters of the site (`lib/sora/records/schema-helpers.ts`), each of which may be two code units, and what we put behind for captions. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(404));
/** No header goes along: whoever makes the request adds the token of the session there. */
const siteRequest = { path: apiPath, account: v.nullable(v.strictObject({ id, space: v.optional(id) })) };
const words = v.pipe(v.string(), v.maxLength(1000));
/** Ids that one message may name: as many as a library is likely to hold. */
const maxIds = v.maxLength<string[], 50_000>(50_000);
const ids = v.pipe(v.array(id), v.minLength(1), maxIds);
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
  v.strictObject({ type: v.literal('repair'), ids: v.pipe(v.array(id), maxIds) }),
]);
const nameTemplate = v.pipe(v.string(), v.maxLength(200));
const sidecars = v.array(v.picklist(['json', 'txt', 'xmp']));
/** What a person chooses: what of the library, lists alone, other people's files too. */
const exportRequest = {
  scope: v.optional(scope),
  media: v.optional(v.boolean()),
  others: v.optional(v.boolean()),
};
const parallelism = v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(12));
const choices = v.strictObject({
  ...exportRequest,
  account: v.optional(id),
  space: v.optional(id),
  leftOut: v.optional(v.array(source)),
  destination: v.optional(destination),
  partBytes: v.optional(partBytes),
  partEntries: v.optional(v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(20_000))),
  nameTemplate: v.optional(nameTemplate),
  sidecars: v.optional(sidecars),
  parallelism: v.optional(parallelism),
});
const selectionOptions = v.strictObject({ nameTemplate, sidecars, destination, partBytes, parallelism });
/** Which settings are to change. What each may be, `lib/settings` says: a page of Sora is not to carry those rules. */
const settingsChange = v.custom<SettingsChange>((change) => typeof change === 'object' && change !== null);

/** `Sora export/….zip`: one folder below Downloads, nothing that leaves it. */
const partName = v.pipe(v.string(), v.maxLength(200), v.regex(/^Sora export\/[\w \-.()]+\.zip$/));
/** A file of a bag in the folder of its run. The archive has made its name safe; this holds whoever else should ask. */
const separateFileName = v.pipe(
  v.string(),
  v.maxLength(600),
  v.regex(
    /^Sora export\/Sora export [\d \-()]+\/.+\.(mp4|webm|mov|webp|png|jpg|gif|avif|heic|srt|vtt|json|ndjson|csv|txt|xmp)$/,
  ),
  v.check((path) => path.split('/').every((segment) => /^[^.\\:*?"<>|~%\p{Cc}][^\\:*?"<>|~%\p{Cc}]*$/u.test(segment))),
);
const fileName = v.union([partName, separateFileName]);
const blobUrl = v.pipe(v.string(), v.startsWith('blob:'));

/** Of a file that a person has already: `lib/import` makes it of whatever was chosen. */
const savedElsewhere = v.strictObject({
  id,
  isPost: v.boolean(),
  names: v.pipe(v.array(id), v.maxLength(8)),
  bytes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});
const importKey = {
  account: id,
  kind: v.picklist(importKinds),
  name: v.pipe(v.string(), v.maxLength(300)),
};
/** So many at once: a larger import comes in several messages, each of which adds. */
export const maxSavedElsewhere = 20_000;
const importSource = v.strictObject({
  ...importKey,
  madeAt: v.nullable(v.number()),
  has: v.pipe(v.array(savedElsewhere), v.maxLength(maxSavedElsewhere)),
});

/** How things stand, for a view that has just been opened. */
export type Status = { snapshot: Snapshot | null } & (
  | { account: Account; trouble: null }
  | { account: null; trouble: Failure }
);

/** Settings, and what of them this browser can do. */
export type SettingsView = { settings: Settings; canKeepAwake: boolean };

/** What views are to speak: what the browser says of its own language, and the words where they are not English, which every view has. */
export type SpokenLanguage = { locale: string; translation: Translation | null };

/** Every message there is: for whom, from whom, with what, answered by what. */
export const messages = {
  // A person's commands, by way of the background, which makes sure that the engine is there.
  overview: message<Status>()('background', command, nothing),
  start: message<Snapshot>()(
    'background',
    command,
    v.strictObject({ ...exportRequest, account: id, space: v.optional(id) }),
  ),
  'start-with': message<Snapshot>()('background', own, choices),
  pause: message<Snapshot | null>()('background', command, nothing),
  resume: message<Snapshot | null>()('background', command, nothing),
  cancel: message<Snapshot | null>()('background', command, nothing),
  /** Which of these an account has saved already; ids of tasks and posts stand for what is in them. */
  'saved-among': message<string[]>()(
    'background',
    command,
    v.strictObject({ account: id, ids: v.pipe(v.array(id), v.maxLength(500)) }),
  ),
  /** Begins a look at the library for a view, which hears its pages on the channel of that name (`look.ts`). */
  look: message<Account>()('background', own, v.strictObject({ view: id })),
  /** Saves what a look has found as one ZIP, told on the same channel. Refused by too-large where a job is to do it. */
  'save-now': message<null>()('background', own, v.strictObject({ view: id, ids })),
  /** What an export would be, before it starts. */
  forecast: message<Estimate>()('background', own, nothing),
  /** Where files were found that an account has besides. */
  imports: message<ImportRow[]>()('background', own, v.strictObject({ account: id })),
  'add-import': message<ImportRow>()('background', own, importSource),
  'forget-import': message<null>()('background', own, v.strictObject(importKey)),
  /** What an account has saved, as the text of a file for another machine. */
  history: message<string>()('background', own, v.strictObject({ account: id, username: v.nullable(v.string()) })),
  'open-library': message<null>()('background', command, nothing),
  /** Of an export, else the last one. */
  'show-folder': message<null>()('background', command, v.strictObject({ job: v.optional(id) })),
  /** Somebody looks at how this export has ended. */
  seen: message<null>()('background', command, v.strictObject({ job: id })),
  'past-exports': message<PastExports>()('background', own, nothing),
  /** Everything counts as new again. */
  'forget-saved': message<null>()('background', own, nothing),
  /** A JSON text for whoever mends this extension: forms of answers that lost something, without their content. */
  diagnosis: message<string>()('background', command, nothing),
  /** Opens the popup's view in a tab: only there may a click ask the browser for hosts. */
  'show-popup': message<null>()('background', command, nothing),

  /** Reloads the Sora tab that asks, else the first one; without any it opens Sora. Only for a person's click: typed text is lost. */
  'reload-sora': message<null>()('background', command, nothing),

  settings: message<SettingsView>()('background', own, nothing),
  'change-settings': message<SettingsView>()('background', own, settingsChange),
  words: message<SpokenLanguage>()('background', command, nothing, viewTimeoutMs),

  // What the engine cannot do itself: tabs and downloads belong to the background.
  'sora-tabs': message<number[]>()('background', own, nothing),
  /** Has every Sora tab fetch a page of the site, which may bring a new token. What the tab shows stays as it is. */
  'load-page-by-tabs': message<null>()('background', own, nothing, workerTimeoutMs),
  'get-by-tab': message<SiteReply>()('background', own, v.strictObject({ tab: v.number(), ...siteRequest })),
  /** Whether the person lets us ask a host. */
  'is-allowed': message<boolean>()('background', own, v.strictObject({ access: v.picklist(accesses) })),
  save: message<StartedCopy>()(
    'background',
    own,
    v.strictObject({ url: blobUrl, fileName, again: v.boolean(), copiedAs: v.nullable(fileName) }),
  ),
  'look-at-download': message<DownloadStatus>()('background', own, v.strictObject({ id: v.number(), fileName })),
  progress: message<null>()('background', own, v.strictObject({ snapshot: snapshotSchema })),
  /** How an export has ended, in words, to be told once. */
  'tell-end': message<null>()('background', own, v.strictObject({ job: id, title: words, message: words })),
  idle: message<null>()('background', own, nothing),

  // The engine. `ping` is answered by its worker, which goes on with what nobody works at.
  ping: message<true>()('engine', own, nothing, workerTimeoutMs),
  'who-is-there': message<Account>()('engine', own, nothing),
  'start-run': message<Snapshot>()('engine', own, choices),
  'pause-run': message<Snapshot | null>()('engine', own, nothing),
  'resume-run': message<Snapshot | null>()('engine', own, nothing),
  'cancel-run': message<Snapshot | null>()('engine', own, nothing),
  poke: message<null>()('engine', own, nothing),
  'begin-look': message<Account>()('engine', own, v.strictObject({ view: id })),
  'save-looked-at': message<null>()('engine', own, v.strictObject({ view: id, ids, set: selectionOptions })),
  foretell: message<Estimate>()(
    'engine',
    own,
    v.strictObject({ destination, partBytes, others: v.boolean(), leftOut: v.array(source) }),
  ),
  'remember-import': message<ImportRow>()('engine', own, importSource),
  'drop-import': message<null>()('engine', own, v.strictObject(importKey)),
  forget: message<null>()('engine', own, nothing),
  'is-busy': message<boolean>()('engine', own, nothing, workerTimeoutMs),
  /** Lets go of the store and its lock: its page is closed next. */
  leave: message<null>()('engine', own, nothing, viewTimeoutMs),

  // The content script.
  get: message<SiteReply>()('page', own, v.strictObject(siteRequest)),
  'load-page': message<null>()('page', own, nothing, workerTimeoutMs),
  'run-changed': message<null>()('page', own, v.strictObject({ snapshot: snapshotSchema })),
  /** It asks for the words again. */
  'language-changed': message<null>()('page', own, nothing),
} as const;

export type Messages = typeof messages;
export type MessageType = keyof Messages;
export type Body<Type extends MessageType> = v.InferInput<Messages[Type]['body']>;
export type Reply<Type extends MessageType> = Messages[Type]['reply'];
export type TypesFor<To extends Context> = {
  [Type in MessageType]: Messages[Type]['to'] extends To ? Type : never;
}[MessageType];

/** One function for each message of a place: forgetting one does not compile. */
export type Handlers<To extends Context> = {
  [Type in TypesFor<To>]: (
    body: v.InferOutput<Messages[Type]['body']>,
    sender: { tab: number | null },
  ) => Promise<Reply<Type>>;
};
