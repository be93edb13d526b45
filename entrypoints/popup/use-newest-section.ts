import { useEffect, useState } from 'preact/hooks';
import { sendMessage } from '../../lib/messaging/message-channel';
import type { NewestSection } from './newest-section';

/** `closed`: Sora is open in no tab. Null until it is known which. */
type Choosing = { NewestSection: typeof NewestSection } | 'closed' | null;

/** What the newest items are chosen with, where Sora is open. It is loaded when the popup stands, which must be there at once. */
export function useNewestSection(isReady: boolean): Choosing {
  const [choosing, setChoosing] = useState<Choosing>(null);
  useEffect(() => {
    if (!isReady) return;
    const load = async () =>
      (await sendMessage('background', 'sora-tabs', {})).length > 0 ? import('./newest-section') : 'closed';
    // Nobody answers: whatever is wrong is told by the state of the view.
    load().then(setChoosing, () => setChoosing(null));
  }, [isReady]);
  return isReady ? choosing : null;
}
