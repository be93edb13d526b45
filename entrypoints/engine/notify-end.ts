import type { Remote } from 'comlink';
import { closingWords } from '../../components/export/status-text';
import type { Snapshot } from '../../lib/model/job';
import { spokenText } from './engine-text';
import type { Host } from './page-api';

/** Has the background tell how a run has ended: it carries no words itself. One that does not answer has nobody to tell. */
export async function tellEnd(host: Remote<Host>, snapshot: Snapshot): Promise<void> {
  const text = await spokenText(host);
  await host.tellEnd({ job: snapshot.job, title: text.t('product'), message: closingWords(snapshot, text) });
}
