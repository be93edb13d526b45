import { ExpectedFailure } from '../errors';
import type { FreshLinks } from './fresh-links';
import type { Link, Source } from './item';
import { listPages } from './listing';
import type { ReaderDeps } from './page-reader';
import type { Told } from './reading';
import type { SourceList, Wanted } from './source-list';
import { sourceLists } from './source-lists';

/**
 * Fresh links of one item, best first, from the first place that has any. Empty when a place knows the item and says that
 * there is no file. What the answers tell of other items goes to `fresh`. Throws `not-found` when no place knows it, `no-access`
 * or `site-changed` when that kept us from learning it, and every other failure at once, as whatever `ask` throws.
 */
export async function lookUpLinks(wanted: Wanted, deps: ReaderDeps & { fresh: FreshLinks }): Promise<Link[]> {
  const sources = sourceLists.filter(({ source }) => wanted.sources.includes(source));
  /** Sources that know the item, and say that there is no file. */
  const without = new Set<Source>();
  let reason = new ExpectedFailure('not-found');

  /** Links out of what a source tells: of this very item alone, as an answer about another must not lend it its file. */
  const linksFrom = (source: Source, told: Pick<Told, 'item'>[], failure: ExpectedFailure | null): Link[] | null => {
    const items = told.map(({ item }) => item);
    deps.fresh.keep(items.filter(({ id }) => id !== wanted.id));
    const links = items.find(({ id }) => id === wanted.id)?.links;
    if (links?.length === 0) without.add(source);
    if (links === undefined && failure !== null && reason.code === 'not-found') reason = failure;
    return links === undefined || links.length === 0 ? null : links;
  };

  for (const { source, path, read } of placesOf(wanted, sources)) {
    if (without.has(source)) continue;
    const { status, verdict } = await deps.ask(path);
    if (verdict.failure !== null) {
      if (!isAboutPlace(verdict.failure)) throw verdict.failure;
      linksFrom(source, [], verdict.failure);
      continue;
    }
    const { items, lost } = read(verdict.body);
    const ids = [wanted.id, wanted.taskId, wanted.postId, wanted.beside].filter((id) => id !== null);
    if (lost.length > 0) deps.onLoss({ source, asked: path, ids, status, problems: lost, what: verdict.body });
    const links = linksFrom(source, items, lost[0] === undefined ? null : new ExpectedFailure('site-changed', lost[0]));
    if (links !== null) return links;
  }

  const relisted = sources.filter(({ relists }) => relists && wanted.postId === null && without.size === 0);
  for (const list of relisted) {
    for await (const { found, end } of listPages(list, deps, null)) {
      const links = linksFrom(list.source, found, end?.reason ? new ExpectedFailure('site-changed', end.reason) : null);
      if (links !== null) return links;
    }
  }
  if (without.size > 0) return [];
  throw reason;
}

/** Each place once, in the order of the sources: several of them share theirs. */
function placesOf(wanted: Wanted, sources: SourceList[]) {
  const places = sources.flatMap(({ source, lookUp }) => lookUp(wanted).map((place) => ({ ...place, source })));
  return places.filter(({ path }, at) => places.findIndex((each) => each.path === path) === at);
}

/** Another place may still know the item. */
function isAboutPlace({ code }: ExpectedFailure): boolean {
  return code === 'not-found' || code === 'no-access' || code === 'site-changed';
}
