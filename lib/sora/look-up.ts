import { ExpectedFailure } from '../errors';
import type { Reply } from './ask';
import type { Link } from './item';
import type { Reading } from './reading';
import { sourceLists, type Wanted } from './source-list';

/**
 * Fresh links of one item, best first, from the first place that has any. Empty when a place knows the item and says that
 * there is no file. Throws `not-found` when no place knows it, `no-access` or `site-changed` when that kept us from
 * learning it, and every other failure at once, as whatever `ask` throws.
 */
export async function lookUpLinks(wanted: Wanted, ask: (path: string) => Promise<Reply>): Promise<Link[]> {
  let isKnown = false;
  let reason = new ExpectedFailure('not-found');
  for (const { lookUp } of sourceLists.filter(({ source }) => wanted.sources.includes(source))) {
    for (const path of lookUp.paths(wanted)) {
      const { verdict } = await ask(path);
      const answer = verdict.failure ?? linksIn(lookUp.read(verdict.body), wanted.id);
      if (Array.isArray(answer)) {
        if (answer.length > 0) return answer;
        isKnown = true;
        break;
      }
      if (!isAboutPlace(answer)) throw answer;
      if (reason.code === 'not-found') reason = answer;
    }
  }
  if (isKnown) return [];
  throw reason;
}

/** Only of this very item: an answer about another one must not lend it its file. */
function linksIn({ items, lost }: Reading, id: string): Link[] | ExpectedFailure {
  const links = items.find(({ item }) => item.id === id)?.item.links;
  if (links !== undefined) return links;
  return lost[0] === undefined ? new ExpectedFailure('not-found') : new ExpectedFailure('site-changed', lost[0]);
}

/** Another place may still know the item. */
function isAboutPlace({ code }: ExpectedFailure): boolean {
  return code === 'not-found' || code === 'no-access' || code === 'site-changed';
}
