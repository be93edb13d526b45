import { bareLink, withCleanWords } from '../sora/records/record-text';
import type { Facts } from './import-types';
import { siteForm } from './name-id';

/**
 * What a list says of an item, as an archive may hold it, whoever wrote that list: IDs as the site writes them, no words or links that give
 * access to anything, and no link that leads elsewhere than to a website.
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
