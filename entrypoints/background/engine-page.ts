import { browser } from 'wxt/browser';
import { createSerialQueue } from '../../lib/async/serial-queue';
import { withTimeout } from '../../lib/async/timeout';
import { clock } from '../../lib/browser/system-clock';
import { ExpectedFailure, isFailure } from '../../lib/model/failure';

const path = '/engine.html';

/** The host of the engine's page. Both calls are idempotent. */
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

/**
 * Firefox: an iframe of the persistent background page. Code that runs here instead wouldn't receive its own messages.
 */
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

/** Chosen by capability, not by browser name. */
export const engineHost = browser.offscreen !== undefined ? offscreen : frame;

/** The only page that the engine runs in. */
export type EnginePage = {
  /** Makes sure that it's open and responds. Throws not-there. */
  ensure(): Promise<void>;
  /** Closes it unless it's `needed`. An open offscreen document delays updates of the extension. */
  closeUnless(needed: () => Promise<boolean>): Promise<void>;
};

/** Milliseconds for the page to load, and as many again for it to take its lock and start its worker. */
const startTime = 10_000;
const tryEvery = 50;

/**
 * `ping` asks the page's worker, and throws not-there if it doesn't respond. `leave` makes the worker release its lock
 * and the store: closing a page doesn't always release them (`entrypoints/engine/run-lock.ts`).
 */
export function createEnginePage(
  host: EngineHost,
  { ping, leave }: { ping: () => Promise<unknown>; leave: () => Promise<unknown> },
): EnginePage {
  /** Five simultaneous calls open one page. */
  const inTurn = createSerialQueue();

  /** With a timeout: the browser may never respond, and all callers wait in the same queue. */
  const within = (call: () => Promise<void>) =>
    withTimeout(startTime, clock, call, { late: () => new ExpectedFailure('not-there', 'engine') });
  const isLate = (error: unknown) => isFailure(error, 'not-there');
  /** Returns whether the page is open. */
  const open = () =>
    within(host.open).then(
      () => true,
      (error: unknown) => {
        if (isLate(error)) return false;
        throw error;
      },
    );
  /** If the browser doesn't close the page in time, it's opened again anyway, because it may be closed by now. */
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
        // Its worker has died or never started, and a page doesn't start another one.
        await close();
        if (!(await open()) || !(await answers())) throw new ExpectedFailure('not-there', 'engine');
      }),
    closeUnless: (needed) =>
      inTurn(async () => {
        if (await needed()) return;
        // If the worker doesn't respond, closing the page ends it.
        await leave().catch(() => undefined);
        await close();
      }),
  };
}
