import { ExpectedFailure } from '../../model/failure';
import type { Item, Link, Source } from '../../model/item';
import type { LinkRequest, SourceList } from '../lists/list-definition';
import { listPages } from '../lists/list-pages';
import type { ReaderDeps } from '../lists/page-reader';
import { sourceDefinitions } from '../lists/source-definitions';
import { mergeLinks } from '../records/merge-links';
import type { LinkCache } from './link-cache';
import { requestRawLink } from './raw-link';
import type { RefreshLinksOfPage } from './refresh-links-of-page';

export type RefreshDeps = ReaderDeps & { fresh: LinkCache; refreshLinksOfPage: RefreshLinksOfPage };

/**
 * The current links of an item, best first: a fresh one for the wanted variant, unless no place has it anymore, and
 * known ones for the others. Empty if the site knows the item and says that it has no file. Throws `not-found` if no
 * place knows the item, `no-access`, `workspace-refused` or `site-changed` if that kept us from finding out, and every
 * other failure of `deps.ask` at once.
 */
export async function refreshLinks(wanted: LinkRequest, deps: RefreshDeps, signal: AbortSignal): Promise<Link[]> {
  const others = wanted.links.filter(({ variant }) => variant !== wanted.variant);
  if (wanted.variant === 'raw') {
    const raw = await requestRawLink(wanted.id, deps.ask);
    return raw === null ? others : [raw, ...others];
  }
  const reported = await listedLinks(wanted, deps, signal);
  return reported.length === 0 ? [] : mergeLinks(others, reported);
}

/** Cheapest first: cached links, the item's page, its own places, its whole list. */
async function listedLinks(wanted: LinkRequest, deps: RefreshDeps, signal: AbortSignal): Promise<Link[]> {
  const { fresh, refreshLinksOfPage } = deps;
  const saved = fresh.take(wanted.id, wanted.variant);
  if (saved !== null) return saved;
  await refreshLinksOfPage(wanted, deps, signal);
  return fresh.take(wanted.id, wanted.variant) ?? requestPlaces(wanted, deps);
}

/**
 * Requests one place after another until the variant is found. If a source has returned the item, its other places
 * aren't requested.
 */
async function requestPlaces(wanted: LinkRequest, deps: RefreshDeps): Promise<Link[]> {
  const sources = sourceDefinitions.filter(({ source }) => wanted.sources.includes(source));
  const reported = new Set<Source>();
  let links: Link[] = [];
  let reason = new ExpectedFailure('not-found');

  /**
   * Takes an item from a source, but only this item: a response about another one must not lend it its file. Returns
   * true if that's enough.
   */
  const listener = (source: Source, items: Item[], failure: ExpectedFailure | null): boolean => {
    deps.fresh.keep(items.filter(({ id }) => id !== wanted.id));
    const own = items.find(({ id }) => id === wanted.id);
    if (own === undefined && failure !== null && reason.code === 'not-found') reason = failure;
    if (own === undefined) return false;
    reported.add(source);
    links = mergeLinks(links, own.links);
    return links.some(({ variant }) => variant === wanted.variant);
  };

  for (const { source, path, read } of placesOf(wanted, sources)) {
    if (reported.has(source)) continue;
    const { status, outcome } = await deps.ask(path);
    if (outcome.failure !== null) {
      if (!isAboutPlace(outcome.failure)) throw outcome.failure;
      listener(source, [], outcome.failure);
      continue;
    }
    const { items, missingFields } = read(outcome.body);
    const ids = [wanted.id, wanted.taskId, wanted.postId, wanted.beside].filter((id) => id !== null);
    if (missingFields.length > 0)
      deps.onLoss({ source, requested: path, ids, status, problems: missingFields, what: outcome.body });
    const failure = missingFields[0] === undefined ? null : new ExpectedFailure('site-changed', missingFields[0]);
    const found = items.map(({ item }) => item);
    if (listener(source, found, failure)) return links;
  }

  const refreshed = sources.filter(
    ({ refreshesPages }) => refreshesPages && wanted.postId === null && reported.size === 0,
  );
  for (const list of refreshed) {
    for await (const { found, end } of listPages(list, deps, null)) {
      const failure = end?.reason ? new ExpectedFailure('site-changed', end.reason) : null;
      const items = found.map(({ item }) => item);
      listener(list.source, items, failure);
      if (reported.size > 0) return links;
    }
  }
  if (reported.size > 0) return links;
  throw reason;
}

/** Each place once, in the order of the sources, several of which share places. */
function placesOf(wanted: LinkRequest, sources: SourceList[]) {
  const places = sources.flatMap(({ source, lookUp }) => lookUp(wanted).map((place) => ({ ...place, source })));
  return places.filter(({ path }, at) => places.findIndex((each) => each.path === path) === at);
}

/** Another place may still know the item. */
function isAboutPlace({ code }: ExpectedFailure): boolean {
  return ['not-found', 'no-access', 'workspace-refused', 'site-changed'].includes(code);
}
