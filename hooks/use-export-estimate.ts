import { useEffect, useState } from 'preact/hooks';
import type { Estimate } from '../lib/export/scan/export-estimate';
import { sendMessage } from '../lib/messaging/message-channel';

/**
 * The estimate of an export. Requested while one can be started (`account` isn't null), and again when one of `turns`
 * changes, whose number must stay the same. Null until it's known; what can't be estimated is left out.
 */
export function useExportEstimate(account: string | null, ...turns: unknown[]): Estimate | null {
  const [estimate, setEstimate] = useState<Estimate | null>(null);
  useEffect(() => {
    // During a run, the earlier estimate is no longer valid.
    if (account === null) return setEstimate(null);
    let isNewest = true;
    // What prevents an estimate also prevents an export, which reports it.
    const show = (next: Estimate | null) => isNewest && setEstimate(next);
    void sendMessage('background', 'estimate', {}).then(show, () => show(null));
    return () => {
      isNewest = false;
    };
  }, [account, ...turns]);
  return estimate?.account === account ? estimate : null;
}
