import { useEffect, useState } from 'preact/hooks';
import { sendMessage } from '../../lib/messaging/message-channel';
import type { NewestSection } from './newest-section';

/** `closed`: no tab has Sora open. Null until that's known. */
type Choosing = { NewestSection: typeof NewestSection } | 'closed' | null;

/**
 * The section with the newest items, if Sora is open. It's loaded after the popup has rendered, because the popup has
 * to open quickly.
 */
export function useNewestSection(isReady: boolean): Choosing {
  const [choosing, setChoosing] = useState<Choosing>(null);
  useEffect(() => {
    if (!isReady) return;
    const load = async () =>
      (await sendMessage('background', 'sora-tabs', {})).length > 0 ? import('./newest-section') : 'closed';
    // The state of the view reports any problem.
    load().then(setChoosing, () => setChoosing(null));
  }, [isReady]);
  return isReady ? choosing : null;
}
