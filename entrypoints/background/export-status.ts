import { sendMessage } from '../../lib/messaging/message-channel';
import type { Status } from '../../lib/messaging/messages';
import { toFailure } from '../../lib/model/failure';
import type { Snapshot } from '../../lib/model/job';
import { showBadge } from './badge';
import { sendToEngine } from './engine-client';
import { startWatchdog } from './job-watchdog';
import { keepAwakeWhile } from './keep-awake';
import { storedSnapshot } from './queries/store-queries';
import { notifyTabs } from './sora-tabs';

/**
 * The active run, or else the last one. An active run is resumed if no engine works on it, and rechecks what it's
 * waiting for.
 */
export async function currentRun(): Promise<Snapshot | null> {
  const snapshot = await storedSnapshot();
  if (snapshot !== null && snapshot.state !== 'done') {
    // There may be no engine: only it can deliver a job that turned out to be damaged.
    void startWatchdog();
    // Every Sora page asks when it has loaded. The user may have signed in there, which a paused run is waiting for.
    void sendMessage('engine', 'recheck', {}).catch(() => undefined);
  }
  return snapshot;
}

/**
 * The status for a view that has just opened. During a run, the account is the run's, and no request is sent to the
 * site.
 */
export async function exportStatus(): Promise<Status> {
  const snapshot = await currentRun();
  if (snapshot !== null && snapshot.state !== 'done') return { snapshot, account: snapshot.account, trouble: null };
  try {
    return { snapshot, account: await sendToEngine('account', {}), trouble: null };
  } catch (error) {
    return { snapshot, account: null, trouble: toFailure(error) };
  }
}

/** Shows a run's progress in the badge and in Sora tabs, and keeps the machine awake while it runs. */
export async function publishStatus(snapshot: Snapshot): Promise<null> {
  await Promise.all([
    showBadge(snapshot),
    notifyTabs('progress', { snapshot }),
    keepAwakeWhile(snapshot.state === 'running'),
  ]);
  return null;
}
