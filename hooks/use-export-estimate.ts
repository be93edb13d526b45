import { useEffect, useState } from 'preact/hooks';
import type { Estimate } from '../lib/export/scan/export-estimate';
import { sendMessage } from '../lib/messaging/message-channel';

/**
 * What an export of an account would be, asked for while one can be started (`account` is not null), and again when one of `turns` changes,
 * of which there are always as many. Null until it is known; what cannot be estimated is left out.
 */
export function useExportEstimate(account: string | null, ...turns: unknown[]): Estimate | null {
  const [estimate, setEstimate] = useState<Estimate | null>(null);
  useEffect(() => {
    // While a run is on, the estimate made before it no longer holds.
    if (account === null) return setEstimate(null);
    let isNewest = true;
    // What prevents an estimate prevents an export as well, which reports it.
    const show = (next: Estimate | null) => isNewest && setEstimate(next);
    void sendMessage('background', 'estimate', {}).then(show, () => show(null));
    return () => {
      isNewest = false;
    };
  }, [account, ...turns]);
  return estimate?.account === account ? estimate : null;
}
