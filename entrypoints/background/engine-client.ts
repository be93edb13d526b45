import { sendMessage } from '../../lib/messaging/message-channel';
import type { Body, Reply, TypesFor } from '../../lib/messaging/messages';
import { isFailure } from '../../lib/model/failure';
import { createEnginePage, engineHost } from './engine-page';
import { isWorkLeft } from './queries/store-queries';

const page = createEnginePage(engineHost, {
  ping: () => sendMessage('engine', 'ping', {}),
  leave: () => sendMessage('engine', 'leave', {}),
});
let sending = 0;

/**
 * A run may be finished in the store before the engine has notified the views. Without a response, there's no engine.
 */
const isBusy = (): Promise<boolean> => sendMessage('engine', 'is-busy', {}).catch(() => false);

const isNeeded = async (): Promise<boolean> => sending > 0 || (await isWorkLeft()) || (await isBusy());

/** Makes sure that the engine is open and responds. */
export const ensureEngine = (): Promise<void> => page.ensure();

/**
 * Closes the engine if it has nothing to do or report, and no message is pending. Never rejects: if the store can't say
 * what's left, the engine stays open until the next message has been handled.
 */
export const closeIdleEngine = (): Promise<void> => page.closeUnless(isNeeded).catch(() => undefined);

/** Sends the engine a message. Opens it if needed, and closes it if nothing is left to do. */
export async function sendToEngine<Type extends TypesFor<'engine'>>(
  type: Type,
  body: Body<'engine', Type>,
): Promise<Reply<'engine', Type>> {
  sending++;
  try {
    await ensureEngine();
    return await sendMessage('engine', type, body).catch(async (error: unknown) => {
      if (!isFailure(error, 'not-there')) throw error;
      // It closed before it responded. The next one continues with what's stored.
      await ensureEngine();
      return sendMessage('engine', type, body);
    });
  } finally {
    sending--;
    void closeIdleEngine();
  }
}
