import { browser } from 'wxt/browser';
import { percentDone } from '../../components/shared/percent-done';
import { sessionFlag } from '../../lib/browser/session-flag';
import type { Snapshot } from '../../lib/model/job';
import { storedSnapshot } from './queries/store-queries';

/** In Manifest V2 the toolbar button has another name. */
const button = browser.action ?? browser.browserAction;

/** The export of which somebody has seen the end. A badge lives no longer than the browser, and neither does this. */
const seen = sessionFlag('seen');

type Badge = { text: string; color: string };

/** Blue works, ochre asks for a look, grey rests: the colours of `components/styles/design-tokens.css` by day. */
const colors = { work: '#34508f', look: '#8a5a0b', rest: '#5c5f68' };

/**
 * The toolbar button's badge: percent done while a run works, a pause sign while a person has paused it, `!` while something holds it
 * up. Its end stays until somebody has seen it: `✓`, or `!` where something is missing. Who has cancelled it knows.
 */
export function badgeOf(snapshot: Snapshot, isSeen: boolean): Badge {
  const { state, cause, cancelled, counts, sources } = snapshot;
  if (state === 'done') {
    if (isSeen || cancelled) return { text: '', color: colors.rest };
    const isWhole = counts.failed === 0 && sources.every(({ state }) => state !== 'unavailable');
    return isWhole ? { text: '✓', color: colors.work } : { text: '!', color: colors.look };
  }
  if (cause !== null) return { text: '!', color: colors.look };
  if (state === 'paused') return { text: '❚❚', color: colors.rest };
  return { text: `${percentDone(snapshot) ?? 0}%`, color: colors.work };
}

export async function showBadge(snapshot: Snapshot): Promise<void> {
  const { text, color } = badgeOf(snapshot, await seen.is(snapshot.job));
  await Promise.all([
    button.setBadgeText({ text }),
    button.setBadgeBackgroundColor({ color }),
    button.setBadgeTextColor({ color: '#ffffff' }),
  ]);
}

/** A view that somebody looks at shows how an export has ended. */
export async function noteSeen({ job }: { job: string }): Promise<null> {
  if (await seen.is(job)) return null;
  await seen.set(job);
  const snapshot = await storedSnapshot();
  if (snapshot !== null) await showBadge(snapshot);
  return null;
}
