import { browser } from 'wxt/browser';
import { closeIdleEngine, ensureEngine } from './engine';
import { isWorkLeft } from './stored';

const alarm = 'watch';

/** Makes sure that somebody works while there is work, and that an alarm looks again; nothing is left over afterwards. */
export async function watch(): Promise<void> {
  if (await isWorkLeft()) {
    await browser.alarms.create(alarm, { periodInMinutes: 0.5 });
    await ensureEngine();
  } else {
    await browser.alarms.clear(alarm);
  }
}

/** The engine has nothing to do: its page goes, and so does the alarm. It hears the answer first, for it cannot afterwards. */
export async function closeWhenIdle(): Promise<null> {
  void closeIdleEngine().then(watch);
  return null;
}
