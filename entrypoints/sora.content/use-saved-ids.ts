import { useEffect, useRef, useState } from 'preact/hooks';
import { sendMessage } from '../../lib/messaging/message-channel';

/** Ids that one question names at most. */
const maxIdsPerRequest = 200;
/** Milliseconds for which the same things are shown before they are asked for: what is scrolled by is not. */
const stillFor = 100;

/** Which of these things an account has saved already, asked once for each. `run` is the last run: with a new one it is asked anew. */
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
        // A mark is not worth a word: whatever is wrong is told where it matters.
        .catch(() => undefined);
    }, stillFor);
    return () => clearTimeout(timer);
  }, [ids.join(), of]);

  return saved;
}
