import type { AccountKey, SessionUser } from '../../model/account-key';
import type { SentFailure } from '../../model/failure';

/** A response of the site as text; headers by lower-case name, only those we read. */
export type SiteAnswer = {
  status: number;
  /** The final address, after redirects; empty if the transport can't tell. */
  url: string;
  contentType: string | null;
  retryAfter: string | null;
  body: string;
};

/** A GET request for a path below `/backend/`, only for this account. Null: for the account that is signed in. */
export type SiteRequest = { path: string; account: AccountKey | null };

/**
 * The result of a request: the response, and whose session was used; or why the session couldn't be read this time.
 * Plain data that crosses contexts, without the token or an email address.
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
 * A way to send requests to the site with the user's session, which stays where the request is sent: in a Sora tab, or
 * in the engine. Only GET, ever. `request` throws `ExpectedFailure('offline')` if the network doesn't respond,
 * `('not-there')` if the transport is gone (tab closed), `('no-permission')` if the user has withdrawn the host
 * permission, `signed-out`, `other-account`, `other-workspace`, every permanent failure of the session endpoint, and
 * the signal's reason if aborted.
 */
export type Transport = {
  name: string;
  request(request: SiteRequest, signal: AbortSignal): Promise<SiteReply>;
};

/** Transports in order of preference. Called before every request, because tabs come and go. */
export type Transports = () => Promise<Transport[]>;

/**
 * Injected time and randomness. `now` is in milliseconds since 1970; `sleep` rejects with the signal's reason; `random`
 * is like `Math.random`.
 */
export type SiteClock = {
  /** Milliseconds since 1970. Users can change this clock. */
  now(): number;
  /** Monotonic milliseconds, for durations. */
  monotonic(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  random(): number;
};
