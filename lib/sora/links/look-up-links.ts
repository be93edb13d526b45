import { ExpectedFailure } from '../../model/failure';
import type { Item, Link, Source } from '../../model/item';
import type { SourceList, Wanted } from '../lists/list-definition';
import { listPages } from '../lists/list-pages';
import type { ReaderDeps } from '../lists/page-reader';
import { sourceLists } from '../lists/source-definitions';
import { mergeLinks } from '../records/merge-links';
import type { FreshLinks } from './link-cache';
import { askRawLink } from './raw-link';
import type { Relist } from './refresh-page';

export type LookUpDeps = ReaderDeps & { fresh: FreshLinks; relist: Relist };

/**
 * The links of an item from now on, best first: that of the wanted variant fresh, or left out where no place knows it any more; of the
 * others what is known. Empty when the site knows the item and says that there is no file. Throws `not-found` when no place knows it,
 * `no-access`, `workspace-refused` or `site-changed` when that kept us from learning it, and every other failure at once, as whatever
 * `ask` throws.
 */
export async function lookUpLinks(wanted: Wanted, deps: LookUpDeps, signal: AbortSignal): Promise<Link[]> {
  const others = wanted.links.filter(({ variant }) => variant !== wanted.variant);
  if (wanted.variant === 'raw') {
    const raw = await askRawLink(wanted.id, deps.ask);
    return raw === null ? others : [raw, ...others];
  }
  const told = await toldLinks(wanted, deps, signal);
  return told.length === 0 ? [] : mergeLinks(others, told);
}

/** Cheapest first: what an answer about others has brought, the page of the item, its own places, the whole of its list. */
async function toldLinks(wanted: Wanted, deps: LookUpDeps, signal: AbortSignal): Promise<Link[]> {
  const { fresh, relist } = deps;
  const kept = fresh.take(wanted.id, wanted.variant);
  if (kept !== null) return kept;
  await relist(wanted, deps, signal);
  return fresh.take(wanted.id, wanted.variant) ?? askPlaces(wanted, deps);
}

/** Asks one place after the other until the variant is found. Of a source that has told of the item, no other place is asked. */
async function askPlaces(wanted: Wanted, deps: LookUpDeps): Promise<Link[]> {
  const sources = sourceLists.filter(({ source }) => wanted.sources.includes(source));
  const told = new Set<Source>();
  let links: Link[] = [];
  let reason = new ExpectedFailure('not-found');

  /** Takes what a source tells: of this very item alone, as an answer about another must not lend it its file. True when that is enough. */
  const hear = (source: Source, items: Item[], failure: ExpectedFailure | null): boolean => {
    deps.fresh.keep(items.filter(({ id }) => id !== wanted.id));
    const own = items.find(({ id }) => id === wanted.id);
    if (own === undefined && failure !== null && reason.code === 'not-found') reason = failure;
    if (own === undefined) return false;
    told.add(source);
    links = mergeLinks(links, own.links);
    return links.some(({ variant }) => variant === wanted.variant);
  };

  for (const { source, path, read } of placesOf(wanted, sources)) {
    if (told.has(source)) continue;
    const { status, verdict } = await deps.ask(path);
    if (verdict.failure !== null) {
      if (!isAboutPlace(verdict.failure)) throw verdict.failure;
      hear(source, [], verdict.failure);
      continue;
    }
    const { items, lost } = read(verdict.body);
    const ids = [wanted.id, wanted.taskId, wanted.postId, wanted.beside].filter((id) => id !== null);
    if (lost.length > 0) deps.onLoss({ source, asked: path, ids, status, problems: lost, what: verdict.body });
    const failure = lost[0] === undefined ? null : new ExpectedFailure('site-changed', lost[0]);
    const found = items.map(({ item }) => item);
    if (hear(source, found, failure)) return links;
  }

  const relisted = sources.filter(({ relists }) => relists && wanted.postId === null && told.size === 0);
  for (const list of relisted) {
    for await (const { found, end } of listPages(list, deps, null)) {
      const failure = end?.reason ? new ExpectedFailure('site-changed', end.reason) : null;
      const items = found.map(({ item }) => item);
      hear(list.source, items, failure);
      if (told.size > 0) return links;
    }
  }
  if (told.size > 0) return links;
  throw reason;
}

/** Each place once, in the order of the sources: several of them share theirs. */
function placesOf(wanted: Wanted, sources: SourceList[]) {
  const places = sources.flatMap(({ source, lookUp }) => lookUp(wanted).map((place) => ({ ...place, source })));
  return places.filter(({ path }, at) => places.findIndex((each) => each.path === path) === at);
}

/** Another place may still know the item. */
function isAboutPlace({ code }: ExpectedFailure): boolean {
  return ['not-found', 'no-access', 'workspace-refused', 'site-changed'].includes(code);
}
