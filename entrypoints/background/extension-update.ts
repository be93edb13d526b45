import { browser } from 'wxt/browser';
import { unlessAnyoneWorks } from '../../lib/messaging/work-lock';
import { isRunOn } from './queries/store-queries';

/** Exists while an update is pending. Unlike memory, it outlives this background, and it triggers another try. */
const alarm = 'update';

/** Records that an update is pending. */
export const noteUpdate = (): Promise<void> => browser.alarms.create(alarm, { periodInMinutes: 0.5 });

/**
 * Installs a pending update unless a run is active, which would have to download some files again, or a page or worker
 * holds work that would be lost.
 */
export async function updateWhenIdle(): Promise<void> {
  if ((await browser.alarms.get(alarm)) === undefined) return;
  // If the store can't be read, that's no reason to delay the update.
  if (await isRunOn().catch(() => false)) return;
  await unlessAnyoneWorks(async () => {
    await browser.alarms.clear(alarm);
    browser.runtime.reload();
  });
}
