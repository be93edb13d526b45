/**
 * Expected failures. Each has a code that `lib/i18n` turns into words for the person: what happened, what was saved, what to do.
 * A bug is not an `ExpectedFailure`, and a cancellation is an `AbortSignal`: neither belongs here.
 */
export const failureCodes = [
  'signed-out', // the session endpoint names no user
  'token-ended', // the session names its user, but the site refuses its token; only a page load gives a new one
  'other-account', // the session belongs to another user than the job
  'other-workspace', // it belongs to the job's user, but to another of the user's workspaces
  'site-changed', // an answer of the site lost something essential; `detail` names the field
  'site-refused', // the site answers, but not to us (Cloudflare page, 403)
  'site-busy', // 429 or 5xx after all retries
  'no-access', // this account or country may not use this part of the site
  'workspace-refused', // the same, and the site names the account's workspace as the reason
  'not-found', // the site does not know this path or thing (404, 410)
  'offline', // the network does not answer
  'link-expired', // a signed link is refused or past its `se`
  'media-gone', // 404 or 410 for a file, also on a fresh link
  'media-refused', // the file's host refuses
  'media-elsewhere', // the file's host sends us to another one, which the person has not allowed
  'media-damaged', // the bytes are not what was declared
  'no-permission', // the person has withdrawn a host; `detail` is its name
  'no-room', // the browser's storage is full; `detail` is the number of bytes needed
  'save-failed', // the browser did not put a part into Downloads; `detail` is the browser's reason
  'save-cancelled', // a person broke the copy of a part off, or chose no place for it: only they begin it anew
  'save-no-room', // the disk of Downloads is full; `detail` is the number of bytes needed
  'save-paused', // a person has paused the copy of a part
  'save-asks', // the browser asks a person where to save a part
  'save-held', // the browser asks a person whether to keep a part; `detail` is its word for the danger
  'no-folder', // an export is to go to a folder, and none is chosen
  'folder-not-allowed', // the person has not said, or the browser has forgotten, that we may write to the chosen folder
  'folder-gone', // the chosen folder is not where it was
  'folder-full', // its disk is full; `detail` is the number of bytes needed
  'folder-failed', // the browser does not write to it; `detail` is its reason
  'files-needed', // an archive is built from files that the engine doesn't hold any more; `detail` is the number of missing ones
  'store-broken', // the extension's own storage does not open
  'no-fetcher', // the worker that fetches files does not start, or ends again and again
  'too-large', // more than may stand in memory; `detail` is the number of bytes
  'nothing-left', // what was to be exported again is not remembered
  'store-newer', // a newer version of the extension has made it
  'store-damaged', // it opens, and does not hold what it should; `detail` names what
  'export-damaged', // a job's row lacked what it needs to go on, and the job ends with what it has; `detail` names the field
  'not-there', // the context a message was for does not answer
  'not-allowed', // a message from somebody who may not send it
  'bad-message', // a message whose fields are not what was agreed
  'extension-updated', // this page runs an older version of the extension
  'bug', // anything not expected; `detail` is the error's own text
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** A failure as data: this is what crosses contexts and is stored. */
export type Failure = { code: FailureCode; detail: string | null };

/** Thrown for every expected failure. `retryAfter` is in milliseconds, where the other side named a time to wait. */
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

/** Characters of an error's own text that are worth a report. */
const longestText = 500;

/**
 * The text of an error that nobody expected. Browsers and libraries quote in it what they were given, and it is stored and shown: a link
 * keeps nothing that could sign it, and a run of characters as long as a token is left out.
 */
function textOf(thrown: unknown): string {
  const text = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return text
    .slice(0, 4 * longestText)
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s"'<>]*/gi, '$1…')
    .replace(/[\w.~+/=%-]{60,}/g, '…')
    .slice(0, longestText);
}

/** Turns whatever was thrown into data. Anything unexpected becomes `bug` with its text, never silence. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof ExpectedFailure) return { code: thrown.code, detail: thrown.detail };
  return { code: 'bug', detail: textOf(thrown) };
}

export function isFailure(thrown: unknown, ...codes: FailureCode[]): thrown is ExpectedFailure {
  return thrown instanceof ExpectedFailure && (codes.length === 0 || codes.includes(thrown.code));
}

/** A failure on its way to another context. `retryAfter` in milliseconds, where the other side named a time to wait. */
export type SentFailure = { failure: Failure; retryAfter: number | null };

/** What a call in another context comes to: a value or a failure, never silence. */
export type Result<Value> = { ok: true; value: Value } | ({ ok: false } & SentFailure);

export const toSentFailure = (thrown: unknown): SentFailure => ({
  failure: toFailure(thrown),
  retryAfter: thrown instanceof ExpectedFailure ? thrown.retryAfter : null,
});

export const fromSentFailure = ({ failure, retryAfter }: SentFailure): ExpectedFailure =>
  new ExpectedFailure(failure.code, failure.detail, retryAfter);

/** Runs a handler; resolves whatever happens. */
export async function toResult<Value>(act: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    return { ok: false, ...toSentFailure(error) };
  }
}

/** Returns the value on the other side, or throws the failure. */
export function unwrap<Value>(result: Result<Value>): Value {
  if (!result.ok) throw fromSentFailure(result);
  return result.value;
}

/** Why a file of settings is not taken; `detail` names the setting that is meant. `lib/i18n` has the words. */
export type SettingsFileFault = {
  fault:
    | 'too-large'
    | 'not-settings' // something else, or not JSON at all
    | 'newer' // written by a version that may mean other things by it
    | 'unknown' // it sets what there is no such thing as
    | 'value'; // it sets something to what it cannot be
  detail: string;
};

/** Details of `offline` and `media-damaged` that decide how often a file is asked for again. */
export const detail = {
  /** The connection was refused or closed before an answer. */
  noAnswer: 'no answer',
  /** No answer came for as long as one is waited for. */
  silent: 'silent',
  /** The same while so many requests were in flight that the browser may not have sent this one. */
  heldBack: 'held back',
  /** The answer began, and its body stopped or all but stopped. */
  stalled: 'stalled',
  /** The answer began, and its connection broke. */
  brokenOff: 'broken off',
  /** The body exceeds its ceiling. */
  endless: 'longer than it may be',
} as const;
