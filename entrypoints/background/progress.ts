import type { Snapshot } from '../../lib/export/job';
import { stayAwakeWhile } from './awake';
import { showBadge } from './badge';
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
