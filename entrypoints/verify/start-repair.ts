import type { Repair } from '../../components/verify/verify-state';
import type { ExportReport } from '../../lib/archive/verify/verify-export';
import { sendMessage } from '../../lib/messaging/message-channel';
import { sendIds } from '../../lib/messaging/offered-ids';
import { toFailure } from '../../lib/model/failure';

/**
 * Starts an export of just the items whose files are damaged or missing, for the same account. Without any, it rewrites
 * the lists.
 */
export async function startRepair({ items: ids, account }: ExportReport): Promise<Repair> {
  const requested = Date.now();
  try {
    const of = account === null ? {} : { account };
    const snapshot = await sendIds(ids, (some) =>
      sendMessage('background', 'start-with', { scope: { type: 'repair', ids: some }, ...of }),
    );
    // If a run is active, that one is returned instead of a new one.
    return snapshot.startedAt >= requested ? snapshot : 'busy';
  } catch (error) {
    return toFailure(error);
  }
}
