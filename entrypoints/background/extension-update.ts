import { browser } from 'wxt/browser';
import { unlessAnyoneWorks } from '../../lib/messaging/work-lock';
import { isRunOn } from './queries/store-queries';

/** Set as long as a new version waits: unlike memory it outlives this background, and it looks again. */
const alarm = 'update';

/** Notes that a new version of the extension waits. */
export const noteUpdate = (): Promise<void> => browser.alarms.create(alarm, { periodInMinutes: 0.5 });

/**
 * Puts a new version in place, if one waits, unless a run is on, which would have to ask for some files again, or any page or worker is at
 * work that would be lost.
 */
export async function updateWhenIdle(): Promise<void> {
  if ((await browser.alarms.get(alarm)) === undefined) return;
  // A store that cannot be read is no reason to stay with this version.
  if (await isRunOn().catch(() => false)) return;
  await unlessAnyoneWorks(async () => {
    await browser.alarms.clear(alarm);
    browser.runtime.reload();
  });
}
