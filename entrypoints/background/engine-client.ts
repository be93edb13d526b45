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

/** A run may be over in the store while the engine has still to tell the views. No answer: it is not there. */
const isBusy = (): Promise<boolean> => sendMessage('engine', 'is-busy', {}).catch(() => false);

const isNeeded = async (): Promise<boolean> => sending > 0 || (await isWorkLeft()) || (await isBusy());

/** Makes sure that the engine is there and answers. */
export const ensureEngine = (): Promise<void> => page.ensure();

/**
 * Closes the engine when it has nothing to do or to tell, and nobody asks it. Never rejects: where the store does not say what is left,
 * the engine stays, until the next who asks it has been answered.
 */
export const closeIdleEngine = (): Promise<void> => page.closeUnless(isNeeded).catch(() => undefined);

/** Asks the engine, which is opened for it and closed again when nothing is left to do. */
export async function sendToEngine<Type extends TypesFor<'engine'>>(
  type: Type,
  body: Body<'engine', Type>,
): Promise<Reply<'engine', Type>> {
  sending++;
  try {
    await ensureEngine();
    return await sendMessage('engine', type, body).catch(async (error: unknown) => {
      if (!isFailure(error, 'not-there')) throw error;
      // It went while it was asked, and comes back with what is stored.
      await ensureEngine();
      return sendMessage('engine', type, body);
    });
  } finally {
    sending--;
    void closeIdleEngine();
  }
}
