import { sendMessage } from '../../lib/messaging/message-channel';
import type { Status } from '../../lib/messaging/messages';

/**
 * What the popup shows when it opens. During and after building an archive from files, it sends the site no requests
 * before a click.
 */
export async function readPopupStatus(): Promise<Status> {
  const snapshot = await sendMessage('background', 'run', {});
  if (snapshot?.origin === 'files') return { snapshot, account: null, trouble: null };
  return sendMessage('background', 'status', {});
}
