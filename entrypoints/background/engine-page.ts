import { browser } from 'wxt/browser';
import { createSerialQueue } from '../../lib/async/serial-queue';
import { withTimeout } from '../../lib/async/timeout';
import { clock } from '../../lib/browser/system-clock';
import { ExpectedFailure, isFailure } from '../../lib/model/failure';

const path = '/engine.html';

/** Where the engine's page lives. Both calls may be repeated at any time. */
export type EngineHost = { open(): Promise<void>; close(): Promise<void> };

const isOpen = async () => (await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;

/** Chrome and Edge: one offscreen document for the whole profile, which outlives this service worker. */
const offscreen: EngineHost = {
  async open() {
    if (await isOpen()) return;
    await browser.offscreen.createDocument({
      url: path,
      reasons: ['WORKERS', 'BLOBS'],
      justification: 'Writes the archive in a worker and hands finished parts to downloads.',
    });
  },
  async close() {
    if (await isOpen()) await browser.offscreen.closeDocument();
  },
};

/** Firefox: a frame of the persistent background page. Code imported here instead would not hear its own messages. */
const frame: EngineHost = {
  async open() {
    if (document.querySelector('iframe') !== null) return;
    const element = document.createElement('iframe');
    element.src = browser.runtime.getURL(path);
    await new Promise((resolve) => {
      element.addEventListener('load', resolve, { once: true });
      document.body.append(element);
    });
  },
  async close() {
    document.querySelector('iframe')?.remove();
  },
};

/** Chosen by what the browser can do, never by its name. */
export const engineHost = browser.offscreen !== undefined ? offscreen : frame;

/** The one page in which the engine works. */
export type EnginePage = {
  /** Makes sure that it is there and answers. Throws not-there. */
  ensure(): Promise<void>;
  /** Closes it unless it is `needed`. An open offscreen document would hold back updates of the extension. */
  closeUnless(needed: () => Promise<boolean>): Promise<void>;
};

/** Milliseconds for a page to load, and as many to take its lock and to start its worker. */
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

  /** Calls the browser, which may never answer: everybody who asks for the engine waits in the same line. */
  const within = (call: () => Promise<void>) =>
    withTimeout(startTime, clock, call, { late: () => new ExpectedFailure('not-there', 'engine') });
  const isLate = (error: unknown) => isFailure(error, 'not-there');
  /** Says whether the page is open. */
  const open = () =>
    within(host.open).then(
      () => true,
      (error: unknown) => {
        if (isLate(error)) return false;
        throw error;
      },
    );
  /** A page that the browser does not close in time is opened again all the same: it may be gone. */
  const close = () =>
    within(host.close).catch((error: unknown) => {
      if (!isLate(error)) throw error;
    });

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
        if ((await open()) && (await answers())) return;
        // Its worker has died, or never came up: a page does not get another one.
        await close();
        if (!(await open()) || !(await answers())) throw new ExpectedFailure('not-there', 'engine');
      }),
    closeUnless: (needed) =>
      inTurn(async () => {
        if (await needed()) return;
        // A worker that does not answer goes with its page.
        await leave().catch(() => undefined);
        await close();
      }),
  };
}
