import * as v from 'valibot';
import type { MissingFiles } from '../export/import/held-files';
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
import {
  choices,
  estimateChoices,
  exportRequest,
  id,
  ids,
  importChoices,
  importRequest,
  offeredFiles,
  selectionOptions,
} from './choices-schema';
import { snapshotSchema } from './snapshot-schema';

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
  return <Body extends v.GenericSchema>(from: readonly Sender[], body: Body, timeoutMs: number = siteTimeoutMs) => ({
    from,
    body,
    timeoutMs,
    reply: undefined as unknown as Reply,
  });
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
/** No header goes along: whoever makes the request adds the token of the session there. */
const siteRequest = { path: apiPath, account: v.nullable(v.strictObject({ id, space: v.optional(id) })) };
const words = v.pipe(v.string(), v.maxLength(1000));
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
  bytes: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
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

/** How things stand, for a view that has just been opened. Without account and trouble, the site hasn't been asked who is signed in. */
export type Status = { snapshot: Snapshot | null } & (
  | { account: Account | null; trouble: null }
  | { account: null; trouble: Failure }
);

/** Settings, and what of them this browser can do. */
export type SettingsView = { settings: Settings; canKeepAwake: boolean };

/** What views are to speak: what the browser says of its own language, and the words where they are not English, which every view has. */
export type SpokenLanguage = { locale: string; translation: Translation | null };

/**
 * Every message, by the context it is for: who may send it, with what body, and what it is answered with. A command that passes through
 * several contexts has one name in all of them.
 */
export const messages = {
  background: {
    // Commands of the user. Those for the engine pass through here, which opens the engine first.
    /** The status for a view that has just opened. */
    status: message<Status>()(command, nothing),
    /** The run that is on or ended last. Unlike `status`, this asks the site for nothing. */
    run: message<Snapshot | null>()(own, nothing),
    start: message<Snapshot>()(command, v.strictObject({ ...exportRequest, account: id, space: v.optional(id) })),
    /** The same with options that only our own pages may set. */
    'start-with': message<Snapshot>()(own, choices),
    /** Builds an archive from files that the page offers. */
    'start-import': message<Snapshot>()(own, v.strictObject(importRequest)),
    /** Gives a run that waits for files those that it was started with. It resumes as soon as it has all of them. */
    'offer-files': message<MissingFiles>()(own, v.strictObject(offeredFiles)),
    /** Has a run that waits for files continue with those that it has. */
    'skip-missing-files': message<Snapshot | null>()(own, nothing),
    pause: message<Snapshot | null>()(command, nothing),
    resume: message<Snapshot | null>()(command, nothing),
    cancel: message<Snapshot | null>()(command, nothing),
    /** Which of these an account has saved already. An id of a task or a post stands for the items in it. */
    'saved-among': message<string[]>()(
      command,
      v.strictObject({ account: id, ids: v.pipe(v.array(id), v.maxLength(500)) }),
    ),
    /** Starts a scan of the library for a view, which receives its pages on the channel of that name (`scan-channel.ts`). */
    scan: message<Account>()(own, v.strictObject({ view: id })),
    /** Saves scanned items as one ZIP and reports on the same channel. Too many items are exported by a job instead. */
    'save-now': message<null>()(own, v.strictObject({ view: id, ids })),
    /** Estimates an export before it starts. */
    estimate: message<Estimate>()(own, nothing),
    /** Where an account's files were found outside our exports. */
    imports: message<ImportRow[]>()(own, v.strictObject({ account: id })),
    'add-import': message<ImportRow>()(own, importSource),
    'forget-import': message<null>()(own, v.strictObject(importKey)),
    'open-library': message<null>()(command, nothing),
    /** Opens the page that builds an archive from files. */
    'open-import': message<null>()(command, nothing),
    /** Shows the folder of an export, by default the latest one. */
    'show-folder': message<null>()(command, v.strictObject({ job: v.optional(id) })),
    /** The user sees how this export ended. */
    seen: message<null>()(command, v.strictObject({ job: id })),
    'past-exports': message<PastExports>()(own, nothing),
    /** Everything counts as new again. */
    'forget-saved': message<null>()(own, nothing),
    /** A JSON report for whoever fixes this extension: shapes of answers that could not be read, without their content. */
    diagnosis: message<string>()(command, nothing),
    /** Opens the popup's view in a tab: only there may a click ask the browser for hosts. */
    'show-popup': message<null>()(command, nothing),
    /** Reloads the Sora tab that sends this, else the first one; without any it opens Sora. Only for a click of the user: typed text is lost. */
    'reload-sora': message<null>()(command, nothing),
    settings: message<SettingsView>()(own, nothing),
    'change-settings': message<SettingsView>()(own, settingsChange),
    translations: message<SpokenLanguage>()(command, nothing, viewTimeoutMs),

    // What the engine cannot do itself: tabs and downloads belong to the background.
    'sora-tabs': message<number[]>()(own, nothing),
    /** Has every Sora tab load a page of the site, which may bring a new token. What the tab shows stays as it is. */
    'load-page': message<null>()(own, nothing, workerTimeoutMs),
    get: message<SiteReply>()(own, v.strictObject({ tab: v.number(), ...siteRequest })),
    /** Whether the user lets us send requests to a host. */
    'is-allowed': message<boolean>()(own, v.strictObject({ access: v.picklist(accesses) })),
    save: message<StartedCopy>()(
      own,
      v.strictObject({ url: blobUrl, fileName, again: v.boolean(), copiedAs: v.nullable(fileName) }),
    ),
    'download-status': message<DownloadStatus>()(own, v.strictObject({ id: v.number(), fileName })),
    progress: message<null>()(own, v.strictObject({ snapshot: snapshotSchema })),
    /** Notifies the user once how an export ended, with these words. */
    'notify-end': message<null>()(own, v.strictObject({ job: id, title: words, message: words })),
    idle: message<null>()(own, nothing),
  },

  engine: {
    /** Answered by the engine's worker, which resumes a job that nobody works at. */
    ping: message<true>()(own, nothing, workerTimeoutMs),
    account: message<Account>()(own, nothing),
    start: message<Snapshot>()(own, choices),
    'start-import': message<Snapshot>()(own, importChoices),
    'offer-files': message<MissingFiles>()(own, v.strictObject(offeredFiles)),
    'skip-missing-files': message<Snapshot | null>()(own, nothing),
    pause: message<Snapshot | null>()(own, nothing),
    resume: message<Snapshot | null>()(own, nothing),
    cancel: message<Snapshot | null>()(own, nothing),
    /** Has a job that waits for something try again at once. */
    recheck: message<null>()(own, nothing),
    scan: message<Account>()(own, v.strictObject({ view: id })),
    'save-now': message<null>()(own, v.strictObject({ view: id, ids, set: selectionOptions })),
    estimate: message<Estimate>()(own, estimateChoices),
    'add-import': message<ImportRow>()(own, importSource),
    'forget-import': message<null>()(own, v.strictObject(importKey)),
    'forget-saved': message<null>()(own, nothing),
    'is-busy': message<boolean>()(own, nothing, workerTimeoutMs),
    /** Releases the store and its lock: the page is closed next. */
    leave: message<null>()(own, nothing, viewTimeoutMs),
  },

  /** The content script. */
  page: {
    get: message<SiteReply>()(own, v.strictObject(siteRequest)),
    'load-page': message<null>()(own, nothing, workerTimeoutMs),
    progress: message<null>()(own, v.strictObject({ snapshot: snapshotSchema })),
    /** The page requests the translations again. */
    'language-changed': message<null>()(own, nothing),
  },
} as const satisfies Record<Context, Record<string, ReturnType<ReturnType<typeof message>>>>;

type Messages = typeof messages;
/** The messages that a context takes. */
export type TypesFor<To extends Context> = keyof Messages[To] & string;
type Definition<To extends Context, Type extends TypesFor<To>> = Messages[To][Type] extends {
  body: infer Body extends v.GenericSchema;
  reply: infer Reply;
}
  ? { body: Body; reply: Reply }
  : never;
export type Body<To extends Context, Type extends TypesFor<To>> = v.InferInput<Definition<To, Type>['body']>;
export type Reply<To extends Context, Type extends TypesFor<To>> = Definition<To, Type>['reply'];

/** One function for each message of a context: a missing one does not compile. */
export type Handlers<To extends Context> = {
  [Type in TypesFor<To>]: (
    body: v.InferOutput<Definition<To, Type>['body']>,
    sender: { tab: number | null },
  ) => Promise<Reply<To, Type>>;
};
