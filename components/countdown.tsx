import { useEffect, useState } from 'preact/hooks';
import { useText } from './text-context';

/** Seconds until `until` (milliseconds since 1970), renewed every second, never below zero. */
function useSecondsUntil(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return Math.max(0, Math.ceil((until - now) / 1000));
}

/** When the run goes on. Not live: it would speak every second. */
export function Countdown({ until }: { until: number }) {
  const text = useText();
  return <p class="waiting">{text.t('waiting.left', { duration: text.duration(useSecondsUntil(until)) })}</p>;
}
