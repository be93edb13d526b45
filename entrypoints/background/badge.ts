import { browser } from 'wxt/browser';
import type { Snapshot } from '../../lib/export/job';

/** In Manifest V2 the toolbar button has another name. */
const button = browser.action ?? browser.browserAction;

/** The toolbar button's badge: percent saved while a run is on, a pause sign while it waits, nothing otherwise. */
export async function showBadge({ state, counts, estimate }: Snapshot): Promise<void> {
  const ended = counts.saved + counts.failed + counts.skipped;
  const percent = estimate === null || estimate.items === 0 ? 0 : Math.floor((100 * ended) / estimate.items);
  const text = state === 'done' ? '' : state === 'paused' ? '❚❚' : `${percent}%`;
  await button.setBadgeText({ text });
}
