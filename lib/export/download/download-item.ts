import { type RateLimiter, retryDelay } from '../../async/rate-limiter';
import { detail, ExpectedFailure, isFailure } from '../../model/failure';
import { endOfLink } from '../../model/http';
import type { Account, FetchableLink, Link, Variant } from '../../model/item';
import type { Reason } from '../../model/library-item';
import type { Clock, FetchMedia, ItemRow, Media, Reserve } from '../../model/ports';
import type { Site } from '../../sora/sora-site';
import { itemTries, tryWeights } from '../recovery/recovery-policy';

/**
 * The host started to send the file, then stalled: network and host work, so the problem is this file. A broken
 * connection doesn't count, because a failing network breaks all of them.
 */
const afterAnswer = new Set<string | null>([detail.stalled]);
/** Milliseconds after a refresh in which a link is used even if the local clock says that it has expired. */
const justNow = 1_000;

export type DownloadItemDeps = {
  fetchMedia: FetchMedia;
  site: Pick<Site, 'lookUp' | 'check'>;
  rateLimiter: Pick<RateLimiter, 'waitForTurn' | 'pauseFor'>;
  clock: Clock;
  /** Whether listed sizes have been right so far. Shared by all fetches of a run. */
  sizes: { trustListed: boolean };
  /**
   * How many files the media host has served in this run attempt, and whether the run may wait for a host that serves
   * none or a site that refuses. Shared by all fetches of an attempt.
   */
  host: { filesServed: number; mayWait: boolean };
};

/** Fetches one item's media, or returns why it can't. Throws what concerns the whole run. */
export type DownloadItem = typeof downloadItem;

export type Outcome = { media: Media; variant: string } | { reason: Reason };

/** Failures that only concern one item. */
const ownFailures = ['not-found', 'site-changed', 'no-access', 'workspace-refused', 'bad-message', 'bug'] as const;

/** Refusals that may only concern one item, once several run attempts have saved nothing. */
const refusals = ['site-refused', 'token-ended', 'signed-out'] as const;

/** An item while it's downloaded. */
type ItemDownload = {
  row: ItemRow;
  account: Account;
  deps: DownloadItemDeps;
  reserve: Reserve;
  signal: AbortSignal;
  links: Link[];
  /** The last refresh of its links. */
  lookedUp: { variant: Variant; at: number } | null;
  servedAtLastTry: number;
};

/** What has gone wrong with one variant. `oddSum`: the SHA-256 of a file that doesn't have its listed size. */
type Tries = Record<'expired' | 'damaged' | 'busy' | 'elsewhere', number> & {
  isRefreshed: boolean;
  oddSum: string | null;
  last: Reason;
};

/** `reason` ends the item. `wait` means to try the next variant, and is the reason if there is none. */
type Ended = Outcome | { wait: Reason };

/**
 * Fetches one item's media. Starts with its best link, and tries the next variant only if a link is missing or refused
 * after a refresh, too. An expired link is refreshed first, which costs no try. Throws what concerns the whole run:
 * signed-out, other-account, no-room and the like; offline and site-busy if the host has served no other file
 * meanwhile, or the site doesn't respond; media-elsewhere while the run may wait for the user. Any other failure is
 * the item's.
 */
export async function downloadItem(
  row: ItemRow,
  account: Account,
  deps: DownloadItemDeps,
  reserve: Reserve,
  signal: AbortSignal,
): Promise<Outcome> {
  const { links } = row.item;
  const servedAtLastTry = deps.host.filesServed;
  const item: ItemDownload = { row, account, deps, reserve, signal, links, lookedUp: null, servedAtLastTry };
  const given = new Set<string>();
  let reason: Reason = 'no-link';
  for (;;) {
    const link = item.links.find(({ variant }) => !given.has(variant));
    if (link === undefined) return { reason };
    given.add(link.variant);
    const ended = await downloadVariant(item, link.variant);
    if (!('wait' in ended)) return ended;
    reason = ended.wait;
  }
}

async function downloadVariant(item: ItemDownload, variant: Variant): Promise<Ended> {
  const counts = { expired: 0, damaged: 0, busy: 0, elsewhere: 0 };
  const tries: Tries = { ...counts, isRefreshed: false, oddSum: null, last: 'gone' };
  for (;;) {
    // Wait before the refresh, because the host may have asked for a longer wait than a link lives.
    await item.deps.rateLimiter.waitForTurn(item.signal);
    const link = item.links.find((candidate) => candidate.variant === variant);
    if (link === undefined) return { wait: tries.last };
    const ended = isUsable(item, link) ? await tryLink(item, link, tries) : await lookUp(item, variant);
    if (ended !== null) return ended;
  }
}

const isEnded = (url: string, clock: Clock) => (endOfLink(url) ?? Number.POSITIVE_INFINITY) <= clock.now();

function isUsable({ lookedUp, deps: { clock } }: ItemDownload, link: Link): link is FetchableLink {
  if (link.url === null) return false;
  const isFresh = lookedUp?.variant === link.variant && clock.monotonic() - lookedUp.at < justNow;
  return isFresh || !isEnded(link.url, clock);
}

/** Refreshes the links, at least the variant's. Returns why that failed, if it did. */
async function lookUp(item: ItemDownload, variant: Variant): Promise<Ended | null> {
  const { row, account, signal, links } = item;
  const { site, host, clock } = item.deps;
  try {
    const wanted = { ...row.item, links, sources: row.sources, foundOn: row.foundOn, variant };
    const fresh = await site.lookUp(wanted, account, signal);
    if (fresh.length === 0) return { reason: 'gone' };
    item.links = fresh;
    item.lookedUp = { variant, at: clock.monotonic() };
    return null;
  } catch (error) {
    if (isFailure(error, ...ownFailures)) return { wait: error.code === 'not-found' ? 'gone' : 'refused' };
    const isBusy = isFailure(error, 'site-busy');
    if (!isBusy && (host.mayWait || !isFailure(error, ...refusals))) throw error;
    // If the session works otherwise, only this item fails. A busy site never costs it its best variant.
    await site.check(account, signal);
    return isBusy ? { reason: 'refused' } : { wait: 'refused' };
  }
}

/** Fetches the file behind a link. Null means to try again. */
async function tryLink(item: ItemDownload, link: FetchableLink, tries: Tries): Promise<Ended | null> {
  const { fetchMedia, host, sizes } = item.deps;
  const { variant } = link;
  try {
    const media = await fetchMedia(link, item.reserve, item.signal);
    host.filesServed++;
    if (!sizes.trustListed || link.bytes === null || link.bytes === media.bytes) return { media, variant };
    // Either the file is cut short, or the site lists wrong sizes (sora-api §4.3). The same bytes twice mean the
    // latter.
    if (tries.oddSum === media.sha256) {
      sizes.trustListed = false;
      return { media, variant };
    }
    tries.oddSum = media.sha256;
    await media.discard();
    return ++tries.damaged >= itemTries.damaged ? { reason: 'damaged' } : null;
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    return afterFailure(item, link, tries, error);
  }
}

/** Waits or refreshes the link before the next try. Null means to try again. */
async function afterFailure(
  item: ItemDownload,
  link: FetchableLink,
  tries: Tries,
  failure: ExpectedFailure,
): Promise<Ended | null> {
  const { signal } = item;
  const { clock, host } = item.deps;
  switch (failure.code) {
    case 'site-busy':
      if (++tries.busy >= itemTries.busy) return orThrow(item, 'refused', failure);
      return waitForHost(item, tries.busy, failure);
    case 'link-expired':
    case 'media-gone':
    case 'media-refused': {
      tries.last = failure.code === 'media-gone' ? 'gone' : 'refused';
      const isExpiry = isEnded(link.url, clock);
      if (isExpiry ? ++tries.expired >= itemTries.expired : tries.isRefreshed) return { wait: tries.last };
      tries.isRefreshed ||= !isExpiry;
      return lookUp(item, link.variant);
    }
    case 'media-elsewhere':
      if (++tries.elsewhere < itemTries.elsewhere) {
        await clock.sleep(retryDelay(tries.elsewhere, null, clock), signal);
        return null;
      }
      // Only the user can change this. The caller decides how long to wait.
      if (host.mayWait) throw failure;
      return { reason: 'refused' };
    case 'media-damaged':
    case 'offline':
      tries.damaged += tryWeights[failure.detail ?? ''] ?? 1;
      if (tries.damaged >= itemTries.damaged) {
        if (failure.code === 'media-damaged') return { reason: 'damaged' };
        return afterAnswer.has(failure.detail) ? { reason: 'offline' } : orThrow(item, 'offline', failure);
      }
      item.servedAtLastTry = host.filesServed;
      await clock.sleep(retryDelay(tries.damaged, null, clock), signal);
      return null;
    default:
      throw failure;
  }
}

/** Waits until a busy host may be asked again. */
async function waitForHost(item: ItemDownload, tries: number, failure: ExpectedFailure): Promise<null> {
  const { rateLimiter, clock, host } = item.deps;
  item.servedAtLastTry = host.filesServed;
  const { retryAfter, detail: status } = failure;
  const wait = retryDelay(tries, retryAfter, clock);
  // 502 and 504 say nothing about other files; these do (RFC 6585 4, RFC 9110 15.6.4).
  if (retryAfter !== null || status === '429' || status === '503') rateLimiter.pauseFor(wait);
  else await clock.sleep(wait, item.signal);
  return null;
}

/**
 * Decides whose fault a failure is. If the host has served no file since the last try, it is the run's. If it serves
 * others, it is this file's. When the run may no longer wait, the site decides: if it doesn't respond either, the
 * network is down and no file is to blame.
 */
async function orThrow(item: ItemDownload, reason: Reason, failure: ExpectedFailure): Promise<Outcome> {
  const { account, signal, servedAtLastTry } = item;
  const { host, site } = item.deps;
  if (host.filesServed !== servedAtLastTry) return { reason };
  if (host.mayWait) throw failure;
  if (failure.code === 'offline')
    await site.check(account, signal).catch((error: unknown) => {
      signal.throwIfAborted();
      if (isFailure(error, 'offline')) throw error;
    });
  return { reason };
}
