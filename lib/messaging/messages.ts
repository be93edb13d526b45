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

/** The contexts that receive messages. Every message names its recipient. */
export type Context = 'background' | 'engine' | 'page';

/** Who may send: our own pages and background (`own`), or our content script on the Sora page (`site`). */
export type Sender = 'own' | 'site';

/** Milliseconds for a response. Starting an export waits for the site, which may be slow. */
const siteTimeoutMs = 120_000;
/** Milliseconds for a response that a worker gives from memory. At most, it waits for a disk. */
const workerTimeoutMs = 15_000;

/** Milliseconds for a response that a view needs before it can show anything. */
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
 * Only paths of the site's own API: no message can request anything else, least of all the session. The characters are
 * those that `encodeURIComponent` and `URLSearchParams` leave unchanged, and that have no other meaning in a path and a
 * query (RFC 3986 3.3, 3.4). The length allows for an ID and a cursor of the maximum length in `lib/sora`.
 */
const apiPath = v.pipe(
  v.string(),
  v.maxLength(16_384),
  v.regex(/^\/backend\/[\w\-./~%?&=:,+*!'()]*$/),
  // `..`, even percent-encoded, leads out of `/backend/` when the browser resolves it.
  v.check((path) => new URL(path, 'https://sora.chatgpt.com').pathname === path.split('?', 1)[0]),
);
/** No headers: the context that sends the request adds the token of the session there. */
const siteRequest = { path: apiPath, account: v.nullable(v.strictObject({ id, space: v.optional(id) })) };
const words = v.pipe(v.string(), v.maxLength(1000));
/** The settings to change. `lib/settings` has their valid values; pages of Sora shouldn't load those schemas. */
const settingsChange = v.custom<SettingsChange>((change) => typeof change === 'object' && change !== null);

/** `Sora export/….zip`: one folder in Downloads, and no path out of it. */
const partName = v.pipe(v.string(), v.maxLength(200), v.regex(/^Sora export\/[\w \-.()]+\.zip$/));
/**
 * A file of a bag in the folder of its run. The archive has already made its name safe; this also checks other senders.
 */
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

/** An already saved file, as `lib/import` describes it. */
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
/** The maximum per message. A larger import comes in several messages, each of which adds to it. */
export const maxSavedElsewhere = 20_000;
const importSource = v.strictObject({
  ...importKey,
  madeAt: v.nullable(v.number()),
  has: v.pipe(v.array(savedElsewhere), v.maxLength(maxSavedElsewhere)),
});

/**
 * The status for a view that has just opened. Without account and trouble, the site hasn't been asked who is signed in.
 */
export type Status = { snapshot: Snapshot | null } & (
  | { account: Account | null; trouble: null }
  | { account: null; trouble: Failure }
);

/** The settings, and which of them this browser supports. */
export type SettingsView = { settings: Settings; canKeepAwake: boolean };

/** The language for views: the browser's locale, and the translation if it isn't English, which every view includes. */
export type SpokenLanguage = { locale: string; translation: Translation | null };

/**
 * All messages by recipient: who may send each, its body, and its response. A command that passes through several
 * contexts has the same name in all of them.
 */
export const messages = {
  background: {
    // The user's commands. Those for the engine pass through here, because the background opens the engine first.
    /** The status for a view that has just opened. */
    status: message<Status>()(command, nothing),
    /** The active run, or else the last one. Unlike `status`, this sends the site no requests. */
    run: message<Snapshot | null>()(own, nothing),
    start: message<Snapshot>()(command, v.strictObject({ ...exportRequest, account: id, space: v.optional(id) })),
    /** The same, with options that only our own pages may set. */
    'start-with': message<Snapshot>()(own, choices),
    /** Builds an archive from files that the page offers. */
    'start-import': message<Snapshot>()(own, v.strictObject(importRequest)),
    /** Offers a run its original files again. It resumes once it has all of them. */
    'offer-files': message<MissingFiles>()(own, v.strictObject(offeredFiles)),
    /** Makes a run that waits for files continue with those that it has. */
    'skip-missing-files': message<Snapshot | null>()(own, nothing),
    pause: message<Snapshot | null>()(command, nothing),
    resume: message<Snapshot | null>()(command, nothing),
    cancel: message<Snapshot | null>()(command, nothing),
    /** Which of these an account has already saved. The ID of a task or a post stands for its items. */
    'saved-among': message<string[]>()(
      command,
      v.strictObject({ account: id, ids: v.pipe(v.array(id), v.maxLength(500)) }),
    ),
    /**
     * Starts a scan of the library for a view, which receives its pages on the channel of that name
     * (`scan-channel.ts`).
     */
    scan: message<Account>()(own, v.strictObject({ view: id })),
    /**
     * Saves scanned items as one ZIP and reports on the same channel. A job exports them instead if they're too many.
     */
    'save-now': message<null>()(own, v.strictObject({ view: id, ids })),
    /** Estimates an export before it starts. */
    estimate: message<Estimate>()(own, nothing),
    /** An account's import sources of already saved items. */
    imports: message<ImportRow[]>()(own, v.strictObject({ account: id })),
    'add-import': message<ImportRow>()(own, importSource),
    'forget-import': message<null>()(own, v.strictObject(importKey)),
    'open-library': message<null>()(command, nothing),
    /** Opens the page that builds an archive from files. */
    'open-import': message<null>()(command, nothing),
    /** Shows the folder of an export, by default the latest one. */
    'show-folder': message<null>()(command, v.strictObject({ job: v.optional(id) })),
    /** The user has seen how this export ended. */
    seen: message<null>()(command, v.strictObject({ job: id })),
    'past-exports': message<PastExports>()(own, nothing),
    /** Clears the saved-item history: everything counts as new again. */
    'forget-saved': message<null>()(own, nothing),
    /** A diagnostic report in JSON: shapes of responses that couldn't be read, without their content. */
    diagnosis: message<string>()(command, nothing),
    /** Opens the popup in a tab, because only there may a click request host permissions. */
    'show-popup': message<null>()(command, nothing),
    /**
     * Reloads the Sora tab that sends this, or else the first one; without any it opens Sora. Only for a click of the
     * user, because it discards typed text.
     */
    'reload-sora': message<null>()(command, nothing),
    settings: message<SettingsView>()(own, nothing),
    'change-settings': message<SettingsView>()(own, settingsChange),
    translations: message<SpokenLanguage>()(command, nothing, viewTimeoutMs),

    // What the engine can't do itself: only the background has tabs and downloads.
    'sora-tabs': message<number[]>()(own, nothing),
    /** Makes every Sora tab load a page of the site, which may bring a new token. What the tab shows doesn't change. */
    'load-page': message<null>()(own, nothing, workerTimeoutMs),
    get: message<SiteReply>()(own, v.strictObject({ tab: v.number(), ...siteRequest })),
    /** Whether we have permission to send requests to a host. */
    'is-allowed': message<boolean>()(own, v.strictObject({ access: v.picklist(accesses) })),
    save: message<StartedCopy>()(
      own,
      v.strictObject({ url: blobUrl, fileName, again: v.boolean(), downloadPath: v.nullable(fileName) }),
    ),
    'download-status': message<DownloadStatus>()(own, v.strictObject({ id: v.number(), fileName })),
    progress: message<null>()(own, v.strictObject({ snapshot: snapshotSchema })),
    /** Notifies the user once how an export ended, with this text. */
    'notify-end': message<null>()(own, v.strictObject({ job: id, title: words, message: words })),
    idle: message<null>()(own, nothing),
  },

  engine: {
    /** The engine's worker responds, and resumes a job that nothing works on. */
    ping: message<true>()(own, nothing, workerTimeoutMs),
    account: message<Account>()(own, nothing),
    start: message<Snapshot>()(own, choices),
    'start-import': message<Snapshot>()(own, importChoices),
    'offer-files': message<MissingFiles>()(own, v.strictObject(offeredFiles)),
    'skip-missing-files': message<Snapshot | null>()(own, nothing),
    pause: message<Snapshot | null>()(own, nothing),
    resume: message<Snapshot | null>()(own, nothing),
    cancel: message<Snapshot | null>()(own, nothing),
    /** Makes a waiting job try again at once. */
    recheck: message<null>()(own, nothing),
    scan: message<Account>()(own, v.strictObject({ view: id })),
    'save-now': message<null>()(own, v.strictObject({ view: id, ids, set: selectionOptions })),
    estimate: message<Estimate>()(own, estimateChoices),
    'add-import': message<ImportRow>()(own, importSource),
    'forget-import': message<null>()(own, v.strictObject(importKey)),
    'forget-saved': message<null>()(own, nothing),
    'is-busy': message<boolean>()(own, nothing, workerTimeoutMs),
    /** Releases the store and its lock. The page is closed next. */
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
/** The messages that a context receives. */
export type TypesFor<To extends Context> = keyof Messages[To] & string;
type Definition<To extends Context, Type extends TypesFor<To>> = Messages[To][Type] extends {
  body: infer Body extends v.GenericSchema;
  reply: infer Reply;
}
  ? { body: Body; reply: Reply }
  : never;
export type Body<To extends Context, Type extends TypesFor<To>> = v.InferInput<Definition<To, Type>['body']>;
export type Reply<To extends Context, Type extends TypesFor<To>> = Definition<To, Type>['reply'];

/** A handler for each message of a context. A missing one doesn't compile. */
export type Handlers<To extends Context> = {
  [Type in TypesFor<To>]: (
    body: v.InferOutput<Definition<To, Type>['body']>,
    sender: { tab: number | null },
  ) => Promise<Reply<To, Type>>;
};
