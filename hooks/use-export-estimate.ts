import { useEffect, useState } from 'preact/hooks';
import type { Forecast } from '../lib/export/scan/export-estimate';
import { ask } from '../lib/messaging/message-channel';

/**
 * What an export of an account would be, asked for while one can be started (`account` is not null), and again when one of `turns` changes,
 * of which there are always as many. Null until it is known; what cannot be foretold stays unsaid.
 */
export function useForecast(account: string | null, ...turns: unknown[]): Forecast | null {
  const [forecast, setForecast] = useState<Forecast | null>(null);
  useEffect(() => {
    // While a run is on, what was foretold before it becomes untrue.
    if (account === null) return setForecast(null);
    let isNewest = true;
    // Whatever keeps it from being known keeps an export from starting, and is told there.
    const show = (told: Forecast | null) => isNewest && setForecast(told);
    void ask('forecast', {}).then(show, () => show(null));
    return () => {
      isNewest = false;
    };
  }, [account, ...turns]);
  return forecast?.account === account ? forecast : null;
}
