import { useEffect, useState } from 'preact/hooks';
import type { RunDetail } from '../lib/export/progress/active-files';
import { subscribeToRunDetail } from '../lib/messaging/run-detail-channel';

/** Details of the active run while `on`; null otherwise, or before the first report. */
export function useRunDetail(on: boolean): RunDetail | null {
  const [detail, setDetail] = useState<RunDetail | null>(null);
  useEffect(() => {
    if (!on) return;
    const unmounted = new AbortController();
    subscribeToRunDetail(setDetail, unmounted.signal);
    return () => {
      unmounted.abort();
      setDetail(null);
    };
  }, [on]);
  return detail;
}
