import type { Snapshot } from '../../lib/model/job';
import { showBadge } from './badge';
import { keepAwakeWhile } from './keep-awake';
import { notifyTabs } from './sora-tabs';

/** What follows outside the engine when a run has come on. */
export async function publishProgressToTabs(snapshot: Snapshot): Promise<null> {
  await Promise.all([
    showBadge(snapshot),
    notifyTabs('run-changed', { snapshot }),
    keepAwakeWhile(snapshot.state === 'running'),
  ]);
  return null;
}
