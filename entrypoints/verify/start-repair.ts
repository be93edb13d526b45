import type { Repair } from '../../components/verify/verify-state';
import type { ExportReport } from '../../lib/archive/verify/verify-export';
import { ask } from '../../lib/messaging/message-channel';
import { toFailure } from '../../lib/model/failure';

/** Starts an export of just the items whose files are damaged or missing, of the same account; without any it writes the lists anew. */
export async function repair({ items: ids, account }: ExportReport): Promise<Repair> {
  const asked = Date.now();
  try {
    const of = account === null ? {} : { account };
    const snapshot = await ask('start-with', { scope: { type: 'repair', ids }, ...of });
    // A run that is on is answered instead of a new one.
    return snapshot.startedAt >= asked ? snapshot : 'busy';
  } catch (error) {
    return toFailure(error);
  }
}
