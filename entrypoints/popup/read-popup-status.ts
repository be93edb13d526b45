import { sendMessage } from '../../lib/messaging/message-channel';
import type { Status } from '../../lib/messaging/messages';

/** What the popup shows when it opens. While an archive is built from files, and after that, the site is asked for nothing before a click. */
export async function readPopupStatus(): Promise<Status> {
  const snapshot = await sendMessage('background', 'run', {});
  if (snapshot?.origin === 'files') return { snapshot, account: null, trouble: null };
  return sendMessage('background', 'status', {});
}
