import type { Slots } from '../../async/slots';
import { createSemaphoreShare, type WeightedSemaphore } from '../../async/weighted-semaphore';
import type { Account } from '../../model/item';
import type { FetchMedia, ItemRow } from '../../model/ports';
import type { ActiveFiles } from '../progress/active-files';
import type { DownloadItem, DownloadItemDeps, Outcome } from './download-item';
import type { SizeEstimator } from './size-estimator';

/** A browser buffers about 64 MB of all bodies together, however long each one is. */
const mostBuffered = 24 * 1024 * 1024;

type DownloadWithRoomDeps = {
  account: Account;
  download: DownloadItem;
  /** What `download` uses. Its requests wait for room. */
  itemDeps: DownloadItemDeps;
  /** Bytes in flight or not journaled yet. */
  budget: WeightedSemaphore;
  /** Requests in flight. A retry waits for a slot, too: a host may refuse connections above some number. */
  slots: Slots;
  sizeEstimator: SizeEstimator;
  active: ActiveFiles;
};

/**
 * Downloads an item as soon as there is a slot and room for its bytes. Frees both between tries and during link
 * refreshes. `release` frees the room of its media. Throws what `downloadItem` throws, with nothing held.
 */
export async function downloadWithRoom(
  row: ItemRow,
  { account, download, itemDeps, budget, slots, sizeEstimator, active }: DownloadWithRoomDeps,
  signal: AbortSignal,
): Promise<Outcome & { release(): void }> {
  const { site, rateLimiter } = itemDeps;
  const share = createSemaphoreShare(budget, signal);
  const { kind } = row.item;
  let needed = 0;
  let freeSlot: (() => void) | null = null;
  const leaveSlot = () => {
    freeSlot?.();
    freeSlot = null;
  };
  const releaseAll = () => {
    leaveSlot();
    share.returnShare();
  };
  const reserve = async (bytes: number) => {
    needed = Math.max(needed, Math.min(bytes, mostBuffered));
    await share.atLeast(bytes);
  };
  /** Needs room first: once a host starts to send, the browser receives the body whether there is room or not. */
  const waitForTurn = async (signal: AbortSignal) => {
    freeSlot ??= await slots.take(signal);
    await share.atLeast(sizeEstimator.of(kind));
    await rateLimiter.waitForTurn(signal);
  };
  /** The site may make it wait for minutes. */
  const lookUp: DownloadItemDeps['site']['lookUp'] = (...given) => {
    releaseAll();
    return site.lookUp(...given);
  };
  const fetchMedia: FetchMedia = async (link, ...rest) => {
    active.begin(row, link);
    try {
      return await itemDeps.fetchMedia(link, ...rest);
    } catch (error) {
      releaseAll();
      throw error;
    }
  };
  const inRoom: DownloadItemDeps = {
    ...itemDeps,
    fetchMedia,
    site: { lookUp, check: site.check },
    rateLimiter: { waitForTurn, pauseFor: rateLimiter.pauseFor },
  };
  try {
    const outcome = await download(row, account, inRoom, reserve, signal);
    if ('media' in outcome) sizeEstimator.received(kind, needed);
    else share.returnShare();
    return { ...outcome, release: share.returnShare };
  } catch (error) {
    share.returnShare();
    throw error;
  } finally {
    leaveSlot();
    active.end(row);
  }
}
