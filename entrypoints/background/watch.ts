import { browser } from 'wxt/browser';
import { isWorkLeft } from './commands';
import { ensureEngine } from './host';

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
