import { useEffect, useState } from 'preact/hooks';
import type { RunDetail } from '../lib/export/progress/active-files';
import { onDetail } from '../lib/messaging/run-detail-channel';

/** What the run that is `on` is at; null while none is, or nobody has said so yet. */
export function useRunDetail(on: boolean): RunDetail | null {
  const [detail, setDetail] = useState<RunDetail | null>(null);
  useEffect(() => {
    if (!on) return;
    const gone = new AbortController();
    onDetail(setDetail, gone.signal);
    return () => {
      gone.abort();
      setDetail(null);
    };
  }, [on]);
  return detail;
}
