import { createSerialQueue } from '../../lib/async/serial-queue';
import { ExpectedFailure, isFailure } from '../../lib/model/failure';
import type { EngineHost } from './engine-host';

/** The one page in which the engine works. */
export type EnginePage = {
  /** Makes sure that it is there and answers. Throws not-there. */
  ensure(): Promise<void>;
  /** Closes it unless it is `needed`. An open offscreen document would hold back updates of the extension. */
  closeUnless(needed: () => Promise<boolean>): Promise<void>;
};

/** Milliseconds for a page to load, to take its lock and to start its worker. */
const startTime = 10_000;
const tryEvery = 50;

/**
 * `ping` asks the worker in the page, and throws not-there when it does not answer. `leave` has it let go of what it holds: a page that is
 * closed does not always take its worker's lock and store along (`entrypoints/engine/run-lock.ts`).
 */
export function createEnginePage(
  host: EngineHost,
  { ping, leave }: { ping: () => Promise<unknown>; leave: () => Promise<unknown> },
): EnginePage {
  /** Five calls at once make one page. */
  const inTurn = createSerialQueue();

  const answers = async (): Promise<boolean> => {
    const end = performance.now() + startTime;
    do {
      try {
        await ping();
        return true;
      } catch (error) {
        if (!isFailure(error, 'not-there')) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, tryEvery));
    } while (performance.now() < end);
    return false;
  };

  return {
    ensure: () =>
      inTurn(async () => {
        await host.open();
        if (await answers()) return;
        // Its worker has died, or never came up: a page does not get another one.
        await host.close();
        await host.open();
        if (!(await answers())) throw new ExpectedFailure('not-there', 'engine');
      }),
    closeUnless: (needed) =>
      inTurn(async () => {
        if (await needed()) return;
        // A worker that does not answer goes with its page.
        await leave().catch(() => undefined);
        await host.close();
      }),
  };
}
