import { browser } from 'wxt/browser';
import { createSerialQueue } from '../../lib/async/serial-queue';
import { sendMessage } from '../../lib/messaging/message-channel';
import { closeIdleEngine, ensureEngine } from './engine-client';
import { noteUpdate, updateWhenIdle } from './extension-update';
import { keepAwakeWhile } from './keep-awake';
import { isRunOn, isWorkLeft } from './queries/store-queries';

const alarm = 'watch';

/** What fails is tried again at the next start of this background, or at the next alarm. */
async function attempt(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch {
    // Nobody is there to tell.
  }
}

/** So that a look that finds nothing to do does not take the alarm that a start has just set. */
const inTurn = createSerialQueue();

/**
 * Makes sure that somebody works while there is work, and that an alarm looks again; nothing is left over afterwards, and a new version
 * of the extension takes its place. Never rejects: a store or an engine that fails is met again at the next alarm, and told by every
 * command's own answer.
 */
export const startWatchdog = (): Promise<void> =>
  inTurn(async () => {
    // First, and each by itself: neither an alarm nor an update is worth a run that nobody works at.
    await attempt(() => browser.alarms.create(alarm, { periodInMinutes: 0.5 }));
    await attempt(updateWhenIdle);
    if (await isWorkLeft()) await ensureEngine();
    else await browser.alarms.clear(alarm);
    await keepAwakeWhile(await isRunOn());
  }).catch(() => undefined);

/** Watches at every start of this background, at every alarm, and when a new version has come. To be called at top level. */
export function keepWatchdogRunning(): void {
  const { onStartup, onInstalled, onUpdateAvailable } = browser.runtime;
  for (const wake of [browser.alarms.onAlarm, onStartup, onInstalled]) wake.addListener(() => void startWatchdog());
  onUpdateAvailable.addListener(() => void noteUpdate().then(startWatchdog));
  // A run that waits for a host goes on at once. Nobody answers where no engine is.
  browser.permissions.onAdded.addListener(() => void sendMessage('engine', 'recheck', {}).catch(() => undefined));
  // Some restarts fire no event at all: whoever boots looks.
  void startWatchdog();
}

/** The engine has nothing to do: its page goes, and so does the alarm. It hears the answer first, for it cannot afterwards. */
export async function closeWhenIdle(): Promise<null> {
  void closeIdleEngine().then(startWatchdog);
  return null;
}
