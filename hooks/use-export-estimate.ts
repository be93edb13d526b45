import { useEffect, useState } from 'preact/hooks';
import type { Estimate } from '../lib/export/scan/export-estimate';
import { sendMessage } from '../lib/messaging/message-channel';

/**
 * What an export of an account would be, asked for while one can be started (`account` is not null), and again when one of `turns` changes,
 * of which there are always as many. Null until it is known; what cannot be foretold stays unsaid.
 */
export function useExportEstimate(account: string | null, ...turns: unknown[]): Estimate | null {
  const [estimate, setForecast] = useState<Estimate | null>(null);
  useEffect(() => {
    // While a run is on, what was foretold before it becomes untrue.
    if (account === null) return setForecast(null);
    let isNewest = true;
    // Whatever keeps it from being known keeps an export from starting, and is told there.
    const show = (reported: Estimate | null) => isNewest && setForecast(reported);
    void sendMessage('background', 'estimate', {}).then(show, () => show(null));
    return () => {
      isNewest = false;
    };
  }, [account, ...turns]);
  return estimate?.account === account ? estimate : null;
}
