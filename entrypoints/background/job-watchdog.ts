import { browser } from 'wxt/browser';
import { createSerialQueue } from '../../lib/async/serial-queue';
import { sendMessage } from '../../lib/messaging/message-channel';
import { closeIdleEngine, ensureEngine } from './engine-client';
import { noteUpdate, updateWhenIdle } from './extension-update';
import { keepAwakeWhile } from './keep-awake';
import { isRunOn, isWorkLeft } from './queries/store-queries';

const alarm = 'watch';

/** Failures are retried at the next start of this background, or at the next alarm. */
async function attempt(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch {
    // No view to report it to.
  }
}

/** So that a check that finds nothing to do doesn't clear an alarm that a start has just set. */
const inTurn = createSerialQueue();

/**
 * Makes sure that an engine works while there's work, and that an alarm checks again. Then closes what isn't needed and
 * installs a pending update. Never rejects: the next alarm meets a failing store or engine again, and every command
 * reports it.
 */
export const startWatchdog = (): Promise<void> =>
  inTurn(async () => {
    // First, and each separately: a failing alarm or update must not leave a run without an engine.
    await attempt(() => browser.alarms.create(alarm, { periodInMinutes: 0.5 }));
    await attempt(updateWhenIdle);
    if (await isWorkLeft()) await ensureEngine();
    else await browser.alarms.clear(alarm);
    await keepAwakeWhile(await isRunOn());
  }).catch(() => undefined);

/** Checks at every start of this background, at every alarm, and when an update is available. Call it at top level. */
export function keepWatchdogRunning(): void {
  const { onStartup, onInstalled, onUpdateAvailable } = browser.runtime;
  for (const wake of [browser.alarms.onAlarm, onStartup, onInstalled]) wake.addListener(() => void startWatchdog());
  onUpdateAvailable.addListener(() => void noteUpdate().then(startWatchdog));
  // A run that waits for a host permission continues at once. Without an engine, nothing responds.
  browser.permissions.onAdded.addListener(() => void sendMessage('engine', 'recheck', {}).catch(() => undefined));
  // Some restarts fire no event at all, so every start checks.
  void startWatchdog();
}

/**
 * The engine has nothing to do, so its page and the alarm are removed. It receives the response first, because
 * afterward it can't.
 */
export async function closeWhenIdle(): Promise<null> {
  void closeIdleEngine().then(startWatchdog);
  return null;
}
