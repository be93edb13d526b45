import { type RateLimiter, retryDelay } from '../../async/rate-limiter';
import { detail as details, ExpectedFailure, isFailure } from '../../model/failure';
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
const afterAnswer = new Set<string | null>([details.stalled]);
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
  const { site, rateLimiter: limiter, clock, host } = deps;
  let servedAtLastTry = host.filesServed;
  const given = new Set<string>();
  let links = row.item.links;
  let lookedUp: { variant: Variant; at: number } | null = null;

  /**
   * Refreshes the links, at least the variant's. Returns why that failed: for good, or until the next variant is
   * tried.
   */
  const lookUp = async (variant: Variant): Promise<{ reason: Reason } | { wait: Reason } | null> => {
    const { item, sources, foundOn } = row;
    try {
      const fresh = await site.lookUp({ ...item, links, sources, foundOn, variant }, account, signal);
      if (fresh.length === 0) return { reason: 'gone' };
      links = fresh;
      lookedUp = { variant, at: clock.monotonic() };
      return null;
    } catch (error) {
      if (isFailure(error, ...ownFailures)) return { wait: error.code === 'not-found' ? 'gone' : 'refused' };
      const isBusy = isFailure(error, 'site-busy');
      if (!isBusy && (host.mayWait || !isFailure(error, ...refusals))) throw error;
      // If the session works otherwise, only this item fails. A busy site never costs it its best variant.
      await site.check(account, signal);
      return isBusy ? { reason: 'refused' } : { wait: 'refused' };
    }
  };

  /**
   * Decides whose fault a failure is. If the host has served no file since the last try, it is the run's. If it serves
   * others, it is this file's. When the run may no longer wait, the site decides: if it doesn't respond either, the
   * network is down and no file is to blame.
   */
  const orThrow = async (reason: Reason, failure: ExpectedFailure): Promise<Outcome> => {
    if (host.filesServed !== servedAtLastTry) return { reason };
    if (host.mayWait) throw failure;
    if (failure.code === 'offline')
      await site.check(account, signal).catch((error: unknown) => {
        signal.throwIfAborted();
        if (isFailure(error, 'offline')) throw error;
      });
    return { reason };
  };

  const isKnown = (link: Link): link is FetchableLink => link.url !== null;
  const isEnded = (link: FetchableLink) => (endOfLink(link.url) ?? Number.POSITIVE_INFINITY) <= clock.now();
  const isUsable = (link: Link): link is FetchableLink =>
    isKnown(link) &&
    (!isEnded(link) || (lookedUp?.variant === link.variant && clock.monotonic() - lookedUp.at < justNow));

  /**
   * Fetches one variant. `reason` ends the item. `wait` means to try the next variant, and is the reason if there is
   * none.
   */
  const downloadVariant = async (variant: Variant): Promise<Outcome | { wait: Reason }> => {
    let fresh = false;
    let expiries = 0;
    let damaged = 0;
    let busy = 0;
    let elsewhere = 0;
    let odd: string | null = null;
    let last: Reason = 'gone';
    for (;;) {
      // Wait before the refresh, because the host may have asked for a longer wait than a link lives.
      await limiter.waitForTurn(signal);
      const link = links.find((candidate) => candidate.variant === variant);
      if (link === undefined) return { wait: last };
      if (!isUsable(link)) {
        const lost = await lookUp(variant);
        if (lost) return lost;
        continue;
      }
      try {
        const media = await deps.fetchMedia(link, reserve, signal);
        host.filesServed++;
        if (!deps.sizes.trustListed || link.bytes === null || link.bytes === media.bytes) return { media, variant };
        // Either the file is cut short, or the site lists wrong sizes (sora-api §4.3). The same bytes twice mean the
        // latter.
        if (odd === media.sha256) {
          deps.sizes.trustListed = false;
          return { media, variant };
        }
        odd = media.sha256;
        await media.discard();
        if (++damaged >= itemTries.damaged) return { reason: 'damaged' };
      } catch (error) {
        if (!(error instanceof ExpectedFailure)) throw error;
        switch (error.code) {
          case 'site-busy': {
            if (++busy >= itemTries.busy) return orThrow('refused', error);
            servedAtLastTry = host.filesServed;
            const { retryAfter, detail } = error;
            const wait = retryDelay(busy, retryAfter, clock);
            // 502 and 504 say nothing about other files; these do (RFC 6585 4, RFC 9110 15.6.4).
            if (retryAfter !== null || detail === '429' || detail === '503') limiter.pauseFor(wait);
            else await clock.sleep(wait, signal);
            break;
          }
          case 'link-expired':
          case 'media-gone':
          case 'media-refused': {
            last = error.code === 'media-gone' ? 'gone' : 'refused';
            const isExpiry = isEnded(link);
            if (isExpiry ? ++expiries >= itemTries.expired : fresh) return { wait: last };
            fresh ||= !isExpiry;
            const lost = await lookUp(variant);
            if (lost) return lost;
            break;
          }
          case 'media-elsewhere':
            if (++elsewhere >= itemTries.elsewhere) {
              // Only the user can change this. The caller decides how long to wait.
              if (host.mayWait) throw error;
              return { reason: 'refused' };
            }
            await clock.sleep(retryDelay(elsewhere, null, clock), signal);
            break;
          case 'media-damaged':
          case 'offline':
            damaged += tryWeights[error.detail ?? ''] ?? 1;
            if (damaged >= itemTries.damaged) {
              if (error.code === 'media-damaged') return { reason: 'damaged' };
              return afterAnswer.has(error.detail) ? { reason: 'offline' } : orThrow('offline', error);
            }
            servedAtLastTry = host.filesServed;
            await clock.sleep(retryDelay(damaged, null, clock), signal);
            break;
          default:
            throw error;
        }
      }
    }
  };

  let reason: Reason = 'no-link';
  for (;;) {
    const link = links.find(({ variant }) => !given.has(variant));
    if (link === undefined) return { reason };
    given.add(link.variant);
    const outcome = await downloadVariant(link.variant);
    if (!('wait' in outcome)) return outcome;
    reason = outcome.wait;
  }
}
