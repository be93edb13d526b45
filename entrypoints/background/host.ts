import { browser } from 'wxt/browser';
import { ExpectedFailure, isFailure } from '../../lib/errors';
import { ask } from '../../lib/messaging/channel';

const page = '/engine.html';

/** Where the engine's page lives. Both calls may be repeated at any time. */
type Host = { open(): Promise<void>; close(): Promise<void> };

const isOpen = async () => (await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;

/** Chrome and Edge: one offscreen document for the whole profile, which outlives this service worker. */
const offscreen: Host = {
  async open() {
    if (await isOpen()) return;
    await browser.offscreen.createDocument({
      url: page,
      reasons: ['WORKERS', 'BLOBS'],
      justification: 'Writes the archive in a worker and hands finished parts to downloads.',
    });
  },
  async close() {
    if (await isOpen()) await browser.offscreen.closeDocument();
  },
};

/** Firefox: a frame of the persistent background page. Code imported here instead would not hear its own messages. */
const frame: Host = {
  async open() {
    if (document.querySelector('iframe') !== null) return;
    const element = document.createElement('iframe');
    element.src = browser.runtime.getURL(page);
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
const host = browser.offscreen !== undefined ? offscreen : frame;

/** The page listens a moment after it has loaded: it waits for its lock and its worker first. */
async function answersPing(): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      await ask('ping', {});
      return;
    } catch (error) {
      if (!isFailure(error, 'not-there')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new ExpectedFailure('not-there', 'engine');
}

let last: Promise<unknown> = Promise.resolve();

/** Opening and closing one after the other: five calls at once make one page. */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const result = last.then(act);
  last = result.catch(() => undefined);
  return result;
}

/** Makes sure that the engine is there and answers. */
export const ensureEngine = (): Promise<void> =>
  inTurn(async () => {
    await host.open();
    await answersPing();
  });

/** Closes the engine unless `stillNeeded`. An open offscreen document would hold back updates of the extension. */
export const closeEngine = (stillNeeded: () => Promise<boolean>): Promise<void> =>
  inTurn(async () => {
    if (!(await stillNeeded())) await host.close();
  });
