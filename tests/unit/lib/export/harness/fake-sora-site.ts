import { ExpectedFailure } from '../../../../../lib/model/failure';
import type { Account } from '../../../../../lib/model/item';
import type { Site } from '../../../../../lib/sora/sora-site';

const unexpected = (name: string) => new Error(`Nobody expected a call of site.${name}`);

/** Says who is there, and refuses another than the expected one. */
export function accountBy(who: () => Account): Site['account'] {
  return async (_signal, expected) => {
    const there = who();
    if (expected && expected.id !== there.id) throw new ExpectedFailure('other-account', there.username);
    return there;
  };
}

/** A site that refuses whatever the test did not give it. It has lost nothing. */
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
