import type { Site } from '../../../lib/sora/site';

const unexpected = (name: string) => new Error(`Nobody expected a call of site.${name}`);

/** A site that refuses whatever the test did not give it. It has lost nothing. */
export function siteWith(given: Partial<Site>): Site {
  return {
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
    ...given,
  };
}
