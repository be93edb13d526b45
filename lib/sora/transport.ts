/** One answer of the site as text; headers by lower-case name, only those we read. */
export type SiteAnswer = {
  status: number;
  /** The final address, after redirects; empty where the way cannot tell. */
  url: string;
  contentType: string | null;
  retryAfter: string | null;
  body: string;
};

/**
 * One way to reach the site with the person's session: a Sora tab, or directly.
 * `get` throws `ExpectedFailure('offline')` when the network does not answer, `('not-there')` when this way has gone (tab closed),
 * `('no-permission')` when the person has closed it to us, and the signal's reason when cancelled. `path` begins with `/`. Only GETs, ever.
 */
export type Transport = {
  name: string;
  get(path: string, headers: Record<string, string>, signal: AbortSignal): Promise<SiteAnswer>;
};

/** Transports in order of preference, asked before every call: tabs come and go. */
export type Transports = () => Promise<Transport[]>;

/** Time and chance from outside. `now` in milliseconds since 1970; `sleep` rejects with the signal's reason; `random` as `Math.random`. */
export type SiteClock = { now(): number; sleep(ms: number, signal: AbortSignal): Promise<void>; random(): number };
