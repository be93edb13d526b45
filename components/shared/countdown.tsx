import { useEffect, useState } from 'preact/hooks';
import { useText } from './text-context';

/**
 * Seconds until `until` (milliseconds since 1970), updated every second, never negative. The wall clock is read once
 * for each `until`: if somebody changes it meanwhile, a wait of seconds must not become days.
 */
function useSecondsUntil(until: number): number {
  const [left, setLeft] = useState(() => until - Date.now());
  useEffect(() => {
    const atFirst = until - Date.now();
    const since = performance.now();
    setLeft(atFirst);
    const timer = setInterval(() => setLeft(atFirst - (performance.now() - since)), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return Math.max(0, Math.ceil(left / 1000));
}

/** When the run resumes. Not live: it would be announced every second. */
export function Countdown({ until }: { until: number }) {
  const text = useText();
  return <p class="waiting">{text.t('waiting.left', { duration: text.duration(useSecondsUntil(until)) })}</p>;
}
