import { browser } from 'wxt/browser';

const page = '/engine.html';

/** Where the engine's page lives. Both calls may be repeated at any time. */
export type EngineHost = { open(): Promise<void>; close(): Promise<void> };

const isOpen = async () => (await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;

/** Chrome and Edge: one offscreen document for the whole profile, which outlives this service worker. */
const offscreen: EngineHost = {
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
const frame: EngineHost = {
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
export const engineHost = browser.offscreen !== undefined ? offscreen : frame;
