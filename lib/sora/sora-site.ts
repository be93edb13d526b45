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
 * The site, as one signed-in person sees it. Calls go out one at a time, and none within a time the site asked to wait. Each needs
 * the proof of who is signed in (`session-client.ts`); `list` and `lookUp` ask nothing of another account than the given one.
 * All that ask throw `signed-out`, `other-account`, `other-workspace`, `offline`, `site-refused`, `not-there` (no transport is left), for
 * the session endpoint alone `site-busy`, `site-changed` and `no-access`, and the signal's reason. `list` throws `bug` for a fault of ours in reading.
 */
export type Site = {
  /** Who is signed in, which must be the expected account where one is given. The name is null where the site does not tell it. */
  account(signal: AbortSignal, expected?: AccountKey | null): Promise<Account>;
  /** Throws what still keeps the site from answering this account, `token-ended` and `site-busy` among it. */
  check(account: Account, signal: AbortSignal): Promise<void>;
  /** Pages of one source from a position on (null is the start). Ends with a page whose `end` is set. */
  list(source: Source, account: Account, from: string | null, signal: AbortSignal): AsyncGenerator<Page>;
  /**
   * The links of one item from now on, best first: that of the wanted variant fresh, or left out where it is no more; empty when the site
   * says that it is deleted or has no file. Links that come along with another item's are given without a call. Throws `not-found`,
   * `no-access`, `site-changed` or `site-busy` when the item could not be learned of.
   */
  lookUp(wanted: LinkRequest, account: Account, signal: AbortSignal): Promise<Link[]>;
  /** The form of the last answer of each list that lost something, for a report: no id, no text, no link. */
  diagnosis(): Diagnosed[];
};

/** The sources that can be listed, in the order to list them. */
export const listable: Source[] = sourceDefinitions.map(({ source }) => source);

/** A single item is worth fewer tries than a list: all other requests wait meanwhile. */
const triesForLinks = 4;

/** `onWait` is told until when (milliseconds since 1970) a call is held back, and `null` when it no longer is. */
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

  /** All that listing and looking up need for one account. A busy site is asked so many times. */
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
      // The plan is asked for only where it matters.
      const permits = list.hasRaw && (await permitsRaw(account, signal));
      try {
        yield* listPages(list, { ...readerFor(account, signal), permitsRaw: permits }, from);
      } catch (error) {
        signal.throwIfAborted();
        // An answer that trips a fault of ours is the trouble of its list, and to be told as such.
        throw error instanceof ExpectedFailure ? error : fromSentFailure(toSentFailure(error));
      }
    },
    // A link that waits to be asked for is nothing that a page could tell anew.
    lookUp: (wanted, account, signal) =>
      refreshLinks(
        wanted,
        { ...readerFor(account, signal, triesForLinks), permitsRaw: false, fresh, refreshLinksOfPage },
        signal,
      ),
    diagnosis: all,
  };
}
