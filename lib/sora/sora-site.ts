import type { AccountKey } from '../model/account-key';
import { ExpectedFailure, fromSentFailure, toSentFailure } from '../model/failure';
import type { Account, Link, Source } from '../model/item';
import type { Diagnosed } from '../model/ports';
import { createClient } from './client/client';
import { createPlanCapabilities } from './client/plan-capabilities';
import { readAccount } from './client/read-account';
import { checkSignedInAccount } from './client/signed-in-account';
import { createDiagnosis } from './client/site-diagnosis';
import type { SiteClock, Transports } from './client/transport';
import { createLinkCache } from './links/link-cache';
import { refreshLinks } from './links/refresh-links';
import { createPageLinkRefresher } from './links/refresh-links-of-page';
import type { LinkRequest } from './lists/list-definition';
import { listPages, type Page } from './lists/list-pages';
import { sourceDefinitions } from './lists/source-definitions';

export type { Page } from './lists/list-pages';

/**
 * The site, as one signed-in user sees it. Requests are sent one at a time, and none during a time the site asked us to
 * wait. Before each request, the session's user is checked (`session-client.ts`); `list` and `lookUp` never send a
 * request for an account other than the given one. Every call that sends requests throws `signed-out`, `other-account`,
 * `other-workspace`, `offline`, `site-refused`, `not-there` (no transport is left), `site-busy`, `site-changed` and
 * `no-access` of the session endpoint only, and the signal's reason. `list` throws `bug` for an error in our code.
 */
export type Site = {
  /** Who is signed in, which must be the expected account if one is given. The name is null if the site doesn't say. */
  account(signal: AbortSignal, expected?: AccountKey | null): Promise<Account>;
  /** Throws what prevents the site from responding to this account, including `token-ended` and `site-busy`. */
  check(account: Account, signal: AbortSignal): Promise<void>;
  /** Pages of one source from a position (null is the start). Ends with a page whose `end` is set. */
  list(source: Source, account: Account, from: string | null, signal: AbortSignal): AsyncGenerator<Page>;
  /**
   * The current links of one item, best first: a fresh one for the wanted variant, unless it's gone. Empty if the site
   * says that the item is deleted or has no file. Cached links from other responses need no request. Throws
   * `not-found`, `no-access`, `site-changed` or `site-busy` if the item couldn't be looked up.
   */
  lookUp(wanted: LinkRequest, account: Account, signal: AbortSignal): Promise<Link[]>;
  /** For each list, the shape of the last response with missing data, for a report: no IDs, texts or links. */
  diagnosis(): Diagnosed[];
};

/** The sources that can be listed, in listing order. */
export const listable: Source[] = sourceDefinitions.map(({ source }) => source);

/** A single item is worth fewer tries than a list, because all other requests wait meanwhile. */
const triesForLinks = 4;

/**
 * `onWait` is called with the time (milliseconds since 1970) until which a request is delayed, and with `null` when it
 * no longer is.
 */
export function createSite(deps: {
  transports: Transports;
  clock: SiteClock;
  onWait?: (until: number | null) => void;
}): Site {
  const request = createClient({ ...deps, onWait: deps.onWait ?? (() => undefined) });
  const permitsRaw = createPlanCapabilities(request);
  const fresh = createLinkCache(deps.clock);
  const refreshLinksOfPage = createPageLinkRefresher(fresh, deps.clock);
  const limits = new Map<string, number>();
  const { onLoss, all } = createDiagnosis();

  /** Everything needed for listing and looking up for one account. `tries`: how often a busy site is asked. */
  const readerFor = (account: Account, signal: AbortSignal, tries?: number) => ({
    account: account.id,
    ask: (path: string) => request(path, account, signal, tries),
    limits,
    onLoss,
  });

  return {
    account: (signal, expected = null) => readAccount(request, signal, expected),
    check: (account, signal) => checkSignedInAccount(request, account, signal),
    async *list(source, account, from, signal) {
      const list = sourceDefinitions.find((each) => each.source === source);
      if (list === undefined) throw new Error(`There is no way to list ${source}`);
      // The plan is only requested if it matters.
      const permits = list.hasRaw && (await permitsRaw(account, signal));
      try {
        yield* listPages(list, { ...readerFor(account, signal), permitsRaw: permits }, from);
      } catch (error) {
        signal.throwIfAborted();
        // If our code fails on a response, that's reported as a failure of its list.
        throw error instanceof ExpectedFailure ? error : fromSentFailure(toSentFailure(error));
      }
    },
    // A link that has to be requested separately isn't on any page.
    lookUp: (wanted, account, signal) =>
      refreshLinks(
        wanted,
        { ...readerFor(account, signal, triesForLinks), permitsRaw: false, fresh, refreshLinksOfPage },
        signal,
      ),
    diagnosis: all,
  };
}
