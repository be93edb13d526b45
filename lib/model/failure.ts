/**
 * Codes of expected failures. `lib/i18n` has a message for each: what happened, what was saved, what to do. A bug is
 * not an `ExpectedFailure`, and neither is a cancellation: that is an `AbortSignal`.
 */
export const failureCodes = [
  'signed-out', // the session has no user
  'token-ended', // the session has a user, but the site refuses its token; only a page load renews it
  'other-account', // the session's user is not the job's
  'other-workspace', // the user is the job's, but the workspace is another one
  'site-changed', // a response lacks an essential field, which `detail` names
  'site-refused', // the site responds, but refuses the request (Cloudflare page, 403)
  'site-busy', // 429 or 5xx after all retries
  'no-access', // this account or country can't use this part of the site
  'workspace-refused', // the same, and the site names the account's workspace as the reason
  'not-found', // the site has no such path or object (404, 410)
  'offline', // the network doesn't respond
  'link-expired', // a signed link was refused or is past its `se`
  'media-gone', // a file is 404 or 410, even with a fresh link
  'media-refused', // the file's host refuses the request
  'media-elsewhere', // the file's host redirects to a host that the user hasn't allowed
  'media-damaged', // the bytes don't match what was declared
  'no-permission', // the user has withdrawn access to a host, which `detail` names
  'no-room', // the browser's storage is full; `detail` is the number of bytes needed
  'save-failed', // the browser failed to download a part; `detail` is its reason
  'save-cancelled', // the user canceled the download of a part; only the user can restart it
  'save-no-room', // the disk with Downloads is full; `detail` is the number of bytes needed
  'save-paused', // the user paused the download of a part
  'save-asks', // the browser asks the user where to save a part
  'save-held', // the browser asks the user whether to keep a part; `detail` is its danger type
  'no-folder', // the destination is a folder, and none is chosen
  'folder-not-allowed', // the user hasn't allowed writing to the folder, or the browser forgot it
  'folder-gone', // the chosen folder was moved or deleted
  'folder-full', // its disk is full; `detail` is the number of bytes needed
  'folder-failed', // the browser can't write to it; `detail` is its reason
  'files-needed', // the files of an import must be chosen again; `detail` is the number of missing ones
  'store-broken', // the extension's own storage doesn't open
  'no-fetcher', // the worker that fetches files doesn't start, or keeps ending
  'too-large', // too large for memory; `detail` is the number of bytes
  'nothing-left', // nothing is remembered of what was to be exported again
  'store-newer', // the storage belongs to a newer version of the extension
  'store-damaged', // the storage opens, but lacks data; `detail` names what
  'export-damaged', // a stored job lacks a required field, which `detail` names; it ends with what it has
  'not-there', // the receiver of a message doesn't respond
  'not-allowed', // the sender of a message isn't allowed to send it
  'bad-message', // a message doesn't match its schema
  'extension-updated', // this page runs an older version of the extension
  'bug', // anything unexpected; `detail` is the error's text
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** A failure as data, to store or to send to another context. */
export type Failure = { code: FailureCode; detail: string | null };

/** Thrown for every expected failure. `retryAfter`: the wait that the server asks for, in milliseconds. */
export class ExpectedFailure extends Error {
  override readonly name = 'ExpectedFailure';
  readonly code: FailureCode;
  readonly detail: string | null;
  readonly retryAfter: number | null;

  constructor(code: FailureCode, detail: string | null = null, retryAfter: number | null = null) {
    super(detail === null ? code : `${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }
}

/** Maximum length of an unexpected error's text. */
const longestText = 500;

/**
 * The text of an unexpected error, safe to store and show. Browsers and libraries quote their input in it, so links
 * are cut to their scheme, and runs of characters as long as a token are removed.
 */
function textOf(thrown: unknown): string {
  const text = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return text
    .slice(0, 4 * longestText)
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s"'<>]*/gi, '$1…')
    .replace(/[\w.~+/=%-]{60,}/g, '…')
    .slice(0, longestText);
}

/** Turns anything thrown into data. Anything unexpected becomes `bug` with its text. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof ExpectedFailure) return { code: thrown.code, detail: thrown.detail };
  return { code: 'bug', detail: textOf(thrown) };
}

export function isFailure(thrown: unknown, ...codes: FailureCode[]): thrown is ExpectedFailure {
  return thrown instanceof ExpectedFailure && (codes.length === 0 || codes.includes(thrown.code));
}

/** A failure sent to another context. `retryAfter` as in `ExpectedFailure`. */
export type SentFailure = { failure: Failure; retryAfter: number | null };

/** The result of a call in another context. */
export type Result<Value> = { ok: true; value: Value } | ({ ok: false } & SentFailure);

export const toSentFailure = (thrown: unknown): SentFailure => ({
  failure: toFailure(thrown),
  retryAfter: thrown instanceof ExpectedFailure ? thrown.retryAfter : null,
});

export const fromSentFailure = ({ failure, retryAfter }: SentFailure): ExpectedFailure =>
  new ExpectedFailure(failure.code, failure.detail, retryAfter);

/** Runs a handler. Never rejects. */
export async function toResult<Value>(act: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    return { ok: false, ...toSentFailure(error) };
  }
}

/** Returns the value, or throws the failure. */
export function unwrap<Value>(result: Result<Value>): Value {
  if (!result.ok) throw fromSentFailure(result);
  return result.value;
}

/** Why a settings file is rejected. `detail` names the setting. `lib/i18n` has the messages. */
export type SettingsFileFault = {
  fault:
    | 'too-large'
    | 'not-settings' // not a settings file, or not JSON
    | 'newer' // written by a newer version
    | 'unknown' // an unknown setting
    | 'value'; // a value that the setting doesn't allow
  detail: string;
};

/** Details of `offline` and `media-damaged` that decide how often a file is retried. */
export const detail = {
  /** The connection was refused, or closed before a response. */
  noAnswer: 'no answer',
  /** No response came before the timeout. */
  silent: 'silent',
  /** As `silent`, with so many requests in flight that the browser may not have sent this one. */
  heldBack: 'held back',
  /** The response began, and its body stalled or nearly stalled. */
  stalled: 'stalled',
  /** The response began, and its connection broke. */
  brokenOff: 'broken off',
  /** The body exceeds its limit. */
  endless: 'longer than it may be',
} as const;
