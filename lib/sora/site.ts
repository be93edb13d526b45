import { readAccount } from './account';
import { createAsk } from './ask';
import type { Account, Link, Source } from './item';
import { listPages, type Page } from './listing';
import { lookUpLinks } from './look-up';
import { sourceLists, type Wanted } from './source-list';
import type { SiteClock, Transports } from './transport';

export type { Page } from './listing';

/**
 * The site, as one signed-in person sees it. Calls go out one at a time, and none within a time the site asked to wait. Each is
 * preceded by the proof of who is signed in; `list` and `lookUp` ask nothing of another account than the given one.
 * All throw `signed-out`, `other-account`, `offline`, `site-refused`, `not-there` (no transport is left), for the session endpoint alone
 * `site-busy`, `site-changed` and `no-access`, and the signal's reason.
 */
export type Site = {
  /** Who is signed in. The name is null where the site does not tell it. */
  account(signal: AbortSignal): Promise<Account>;
  /** Pages of one list from a cursor on (null is the start). Ends with a page whose `end` is set. */
  list(source: Source, account: Account, from: string | null, signal: AbortSignal): AsyncGenerator<Page>;
  /**
   * Fresh links of one item, best first; empty when the site says that it is deleted or has no file. Throws `not-found`, `no-access`,
   * `site-changed` or `site-busy` when the item could not be learned of.
   */
  lookUp(wanted: Wanted, account: Account, signal: AbortSignal): Promise<Link[]>;
};

/** The sources that can be listed, in the order to list them. */
export const listable: Source[] = sourceLists.map(({ source }) => source);

/** `onWait` is told until when (milliseconds since 1970) a call is held back, and `null` when it no longer is. */
export function createSite(deps: {
  transports: Transports;
  clock: SiteClock;
  onWait?: (until: number | null) => void;
}): Site {
  const ask = createAsk({ ...deps, onWait: deps.onWait ?? (() => undefined) });
  return {
    account: (signal) => readAccount(ask, signal),
    list(source, account, from, signal) {
      const list = sourceLists.find((each) => each.source === source);
      if (list === undefined) throw new Error(`There is no way to list ${source}`);
      return listPages(list, (path) => ask(path, account, signal), from);
    },
    lookUp: (wanted, account, signal) => lookUpLinks(wanted, (path) => ask(path, account, signal)),
  };
}
