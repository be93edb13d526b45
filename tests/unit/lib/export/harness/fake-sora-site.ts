import { ExpectedFailure } from '../../../../../lib/model/failure';
import type { Account } from '../../../../../lib/model/item';
import type { Site } from '../../../../../lib/sora/sora-site';

const unexpected = (name: string) => new Error(`Nobody expected a call of site.${name}`);

/** A session of this account. It refuses an expected account that isn't this one. */
export function accountBy(who: () => Account): Site['account'] {
  return async (_signal, expected) => {
    const there = who();
    if (expected && expected.id !== there.id) throw new ExpectedFailure('other-account', there.username);
    return there;
  };
}

/** A site that rejects every call that the test doesn't provide. It has no diagnosis. */
export function siteWith(given: Partial<Site>): Site {
  const site: Site = {
    account: async () => {
      throw unexpected('account');
    },
    // biome-ignore lint/correctness/useYield: it refuses before its first page.
    async *list() {
      throw unexpected('list');
    },
    lookUp: async () => {
      throw unexpected('lookUp');
    },
    diagnosis: () => [],
    check: async (account, signal) => void (await site.account(signal, account)),
    ...given,
  };
  return site;
}
