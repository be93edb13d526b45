import { useEffect, useRef, useState } from 'preact/hooks';
import { sendMessage } from '../../lib/messaging/message-channel';

/** The maximum number of IDs per request. */
const maxIdsPerRequest = 200;
/** Milliseconds that the same items must be in view before they're requested, so that scrolling past doesn't count. */
const stillFor = 100;

/** Which of these items an account has already saved. Each is requested once for each `run`, the last run. */
export function useSavedIds(ids: readonly string[], account: string, run: string | null): ReadonlySet<string> {
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set());
  const requested = useRef<{ of: string; ids: Set<string> }>({ of: '', ids: new Set() });
  const of = `${account} ${run}`;

  useEffect(() => {
    if (requested.current.of !== of) {
      requested.current = { of, ids: new Set() };
      setSaved(new Set());
    }
    const mine = requested.current;
    const fresh = ids.filter((id) => !mine.ids.has(id)).slice(0, maxIdsPerRequest);
    if (fresh.length === 0) return;
    const timer = setTimeout(() => {
      for (const id of fresh) mine.ids.add(id);
      sendMessage('background', 'saved-among', { account, ids: fresh })
        .then((found) => {
          if (requested.current === mine && found.length > 0) setSaved((known) => new Set([...known, ...found]));
        })
        // A missing mark isn't worth an error. Real problems are shown elsewhere.
        .catch(() => undefined);
    }, stillFor);
    return () => clearTimeout(timer);
  }, [ids.join(), of]);

  return saved;
}
