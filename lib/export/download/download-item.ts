import { type RateLimiter, retryDelay } from '../../async/rate-limiter';
import { detail as details, ExpectedFailure, isFailure } from '../../model/failure';
import { endOfLink } from '../../model/http';
import type { Account, FetchableLink, Link, Variant } from '../../model/item';
import type { Reason } from '../../model/library-item';
import type { Clock, FetchMedia, ItemRow, Media, Reserve } from '../../model/ports';
import type { Site } from '../../sora/sora-site';
import { itemTries, tryWeights } from '../recovery/recovery-policy';

/**
 * The host began to send the file and fell silent: network and host are there, and the trouble is this file's. A connection that breaks off
 * isn't among them: a failing network breaks all of them.
 */
const afterAnswer = new Set<string | null>([details.stalled]);
/** Milliseconds after its look-up within which a link is used whatever our clock says of its end. */
const justNow = 1_000;

export type DownloadItemDeps = {
  fetchMedia: FetchMedia;
  site: Site;
  rateLimiter: RateLimiter;
  clock: Clock;
  /** Whether the sizes that the site names have held so far; shared by all fetches of a run. */
  sizes: { trustListed: boolean };
  /**
   * How many files the media host has served in this run attempt, and whether the run may wait for a host that serves none, or a site that
   * refuses; shared by all fetches of an attempt.
   */
  host: { filesServed: number; mayWait: boolean };
};

/** Gets one item's media, or says why there is none. Throws what concerns the whole run. */
export type DownloadItem = typeof downloadItem;

export type Outcome = { media: Media; variant: string } | { reason: Reason };

/** Failures of one item's own, whatever may be true of the others. */
const ownFailures = ['not-found', 'site-changed', 'no-access', 'workspace-refused', 'bad-message', 'bug'] as const;

/** Refusals by the site that may yet be one item's, when several run attempts have saved nothing. */
const refusals = ['site-refused', 'token-ended', 'signed-out'] as const;

/**
 * Fetches one item's media: its best link first, down a rung only when a link is gone or refused also after a fresh look-up.
 * A link past its end is looked up instead of tried, and costs no try. Throws what concerns the whole run: signed-out, other-account,
 * no-room and the like; offline and site-busy when the host has served nobody else meanwhile, or the site answers nothing;
 * media-elsewhere while that is waited for. Everything else ends as the item's reason.
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

  /** Renews the links, that of the variant above all. Returns why that failed: for good, or the reason for a look at the next rung. */
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
      // Where the site answers this session otherwise, the trouble is this item's. A busy site never costs it its best variant.
      await site.check(account, signal);
      return isBusy ? { reason: 'refused' } : { wait: 'refused' };
    }
  };

  /**
   * A host that has served nobody since the last try is the run's trouble; one that serves others but not this file is the file's. Where
   * patience has ended, the site tells the two apart: without a network it does not answer either, and no file is to blame.
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

  /** Fetches by one variant. A reason ends the item; `next` asks for the next rung, with the reason should there be none. */
  const downloadVariant = async (variant: Variant): Promise<Outcome | { wait: Reason }> => {
    let fresh = false;
    let expiries = 0;
    let damaged = 0;
    let busy = 0;
    let elsewhere = 0;
    let odd: string | null = null;
    let last: Reason = 'gone';
    for (;;) {
      // Before the look-up: a link is fetched right after it, and the host may have asked for a wait longer than a link lives.
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
        // Cut short, or does the site name wrong sizes (sora-api §4.3)? The same bytes a second time tell.
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
            // A gateway's fault (502, 504) says nothing of other files; these statuses do (RFC 6585 4, RFC 9110 15.6.4).
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
              // Only the person's leave brings another answer: whoever asks decides how long that is waited for.
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
