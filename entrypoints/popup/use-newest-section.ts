import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../lib/messaging/message-channel';
import type { Newest } from './newest-section';

/** `closed`: Sora is open in no tab. Null until it is known which. */
type Choosing = { Newest: typeof Newest } | 'closed' | null;

/** What the newest items are chosen with, where Sora is open. It is loaded when the popup stands, which must be there at once. */
export function useNewest(isReady: boolean): Choosing {
  const [choosing, setChoosing] = useState<Choosing>(null);
  useEffect(() => {
    if (!isReady) return;
    const load = async () => ((await ask('sora-tabs', {})).length > 0 ? import('./newest-section') : 'closed');
    // Nobody answers: whatever is wrong is told by the state of the view.
    load().then(setChoosing, () => setChoosing(null));
  }, [isReady]);
  return isReady ? choosing : null;
}
