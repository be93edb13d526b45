import { sendMessage } from '../../lib/messaging/message-channel';
import type { Status } from '../../lib/messaging/messages';
import { toFailure } from '../../lib/model/failure';
import { sendToEngine } from './engine-client';
import { storedSnapshot } from './store-queries';

/** How things stand. While a run is on the site is not asked who is there: the run knows. */
export async function exportStatus(): Promise<Status> {
  const snapshot = await storedSnapshot();
  if (snapshot !== null && snapshot.state !== 'done') {
    // Every Sora page asks this when it has loaded: somebody may have signed in there, which is what a paused run waits for.
    void sendMessage('poke', {}).catch(() => undefined);
    return { snapshot, account: snapshot.account, trouble: null };
  }
  try {
    return { snapshot, account: await sendToEngine('who-is-there', {}), trouble: null };
  } catch (error) {
    return { snapshot, account: null, trouble: toFailure(error) };
  }
}
