import { browser } from 'wxt/browser';
import { percentDone } from '../../components/shared/percent-done';
import { sessionFlag } from '../../lib/browser/session-flag';
import type { Snapshot } from '../../lib/model/job';
import { storedSnapshot } from './queries/store-queries';

/** Manifest V2 has a different name for this API. */
const button = browser.action ?? browser.browserAction;

/** The export whose end a view has shown. Like the badge, it's reset when the browser closes. */
const seen = sessionFlag('seen');

type Badge = { text: string; color: string };

/** Blue: working. Ochre: needs attention. Gray: idle. The light colors of `components/styles/design-tokens.css`. */
const colors = { work: '#34508f', look: '#8a5a0b', rest: '#5c5f68' };

/**
 * The toolbar button's badge: the percentage done during a run, a pause sign while the user has paused it, `!` while
 * something blocks it. At the end `✓`, or `!` if something is missing, until a view has shown it. A canceled export
 * gets no badge: the user knows.
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

/** Called when a visible view shows how an export ended. */
export async function noteSeen({ job }: { job: string }): Promise<null> {
  if (await seen.is(job)) return null;
  await seen.set(job);
  const snapshot = await storedSnapshot();
  if (snapshot !== null) await showBadge(snapshot);
  return null;
}
