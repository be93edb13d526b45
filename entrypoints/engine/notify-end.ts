import type { Remote } from 'comlink';
import { closingText } from '../../components/export/status-text';
import type { Snapshot } from '../../lib/model/job';
import { engineText } from './engine-text';
import type { PageApi } from './page-api';

/** Has the background tell how a run has ended: it carries no words itself. One that does not answer has nobody to tell. */
export async function notifyEnd(host: Remote<PageApi>, snapshot: Snapshot): Promise<void> {
  const text = await engineText(host);
  await host.notifyEnd({ job: snapshot.job, title: text.t('product'), message: closingText(snapshot, text) });
}
