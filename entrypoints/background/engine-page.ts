import { ExpectedFailure, isFailure } from '../../lib/errors';
import type { Host } from './host';
import { createTurns } from './turns';

/** The one page in which the engine works. */
export type EnginePage = {
  /** Makes sure that it is there and answers. Throws not-there. */
  ensure(): Promise<void>;
  /** Closes it unless it is `needed`. An open offscreen document would hold back updates of the extension. */
  closeUnless(needed: () => Promise<boolean>): Promise<void>;
};

export function createEnginePage(host: Host, ping: () => Promise<unknown>): EnginePage {
  /** Five calls at once make one page. */
  const inTurn = createTurns();

  /** The page listens a moment after it has loaded: it waits for its lock and its worker first. */
  const answersPing = async () => {
    for (let tries = 0; tries < 100; tries++) {
      try {
        await ping();
        return;
      } catch (error) {
        if (!isFailure(error, 'not-there')) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    throw new ExpectedFailure('not-there', 'engine');
  };

  return {
    ensure: () =>
      inTurn(async () => {
        await host.open();
        await answersPing();
      }),
    closeUnless: (needed) =>
      inTurn(async () => {
        if (!(await needed())) await host.close();
      }),
  };
}
