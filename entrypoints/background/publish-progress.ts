import type { Snapshot } from '../../lib/model/job';
import { showBadge } from './badge';
import { stayAwakeWhile } from './keep-awake';
import { tellTabs } from './sora-tabs';

/** What follows outside the engine when a run has come on. */
export async function tellProgress(snapshot: Snapshot): Promise<null> {
  await Promise.all([
    showBadge(snapshot),
    tellTabs('run-changed', { snapshot }),
    stayAwakeWhile(snapshot.state === 'running'),
  ]);
  return null;
}
