import { bareLink, withCleanWords } from '../sora/records/record-text';
import type { Facts } from './import-types';
import { siteForm } from './name-id';

/**
 * Makes an untrusted list's facts about an item safe for an archive: ids in the site's form, no texts or links that
 * give access to anything, and only links to websites.
 */
export function cleanFacts(facts: Facts): Facts {
  const { id, beside, permalink } = facts;
  return {
    ...withCleanWords(facts),
    id: siteForm(id),
    beside: beside === null ? null : siteForm(beside),
    permalink: permalink !== null && /^https?:\/\//i.test(permalink) ? bareLink(permalink) : null,
  };
}
