import type { AccountKey, SessionUser } from '../../model/account-key';
import type { SentFailure } from '../../model/failure';

/** One answer of the site as text; headers by lower-case name, only those we read. */
export type SiteAnswer = {
  status: number;
  /** The final address, after redirects; empty where the way cannot tell. */
  url: string;
  contentType: string | null;
  retryAfter: string | null;
  body: string;
};

/** A GET of a path below `/backend/`, for this account alone; null asks for whoever is signed in. */
export type SiteRequest = { path: string; account: AccountKey | null };

/**
 * What came of a request: the answer, and whose session it was asked with; or why the session could not be read, this time. Plain data,
 * which crosses contexts: neither the token nor an email address is in it.
 */
export type SiteReply =
  | {
      who: SessionUser;
      answer: SiteAnswer;
      /** The site refused the token, and the session endpoint has no other one. */
      tokenEnded: boolean;
    }
  | ({ who: null } & SentFailure);

/**
 * One way to reach the site with the person's session, which stays where the request is made: in a Sora tab, or in the engine. Only GETs,
 * ever. `request` throws `ExpectedFailure('offline')` when the network does not answer, `('not-there')` when this way has gone (tab
 * closed), `('no-permission')` when the person has closed it to us, `signed-out`, `other-account`, `other-workspace`, every failure of the
 * session endpoint that does not pass, and the signal's reason when cancelled.
 */
export type Transport = {
  name: string;
  request(request: SiteRequest, signal: AbortSignal): Promise<SiteReply>;
};

/** Transports in order of preference, asked before every call: tabs come and go. */
export type Transports = () => Promise<Transport[]>;

/** Time and chance from outside. `now` in milliseconds since 1970; `sleep` rejects with the signal's reason; `random` as `Math.random`. */
export type SiteClock = {
  /** Milliseconds since 1970, which may be set back and forward. */
  now(): number;
  /** Milliseconds that never go back: for durations. */
  monotonic(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  random(): number;
};
