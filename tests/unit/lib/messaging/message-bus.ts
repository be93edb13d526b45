import { onTestFinished, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';

type Listener = (message: unknown, sender: Browser.runtime.MessageSender) => unknown;

const ownOrigin = 'https://extension.test';

/** Senders as browsers describe them. */
export const popup = { id: 'own-id', origin: ownOrigin, url: `${ownOrigin}/popup.html` };
export const ownTab = { ...popup, tab: { id: 3 } as Browser.tabs.Tab, frameId: 0 };
export const soraPage = {
  id: 'own-id',
  origin: 'https://sora.chatgpt.com',
  url: 'https://sora.chatgpt.com/explore',
  tab: { id: 7 } as Browser.tabs.Tab,
  frameId: 0,
};

/**
 * Messages between contexts as in browsers: as JSON, to every listener, and the first promise is the response. (WXT's
 * fake browser ignores listeners that return promises.)
 */
export function messageBus() {
  const listeners: Listener[] = [];
  const runtime = browser.runtime;
  vi.spyOn(runtime, 'getURL').mockImplementation((path: string) => `${ownOrigin}${path}`);
  vi.spyOn(runtime.onMessage, 'addListener').mockImplementation(
    (listener) => void listeners.push(listener as Listener),
  );
  const id = runtime.id;
  Reflect.set(runtime, 'id', 'own-id');
  onTestFinished(() => {
    Reflect.set(runtime, 'id', id);
    vi.restoreAllMocks();
  });

  /** What a sender gets: a promise, or undefined if nobody handles the message. */
  const deliver = (message: unknown, sender: Browser.runtime.MessageSender): unknown => {
    const carried: unknown = JSON.parse(JSON.stringify(message));
    return listeners.map((listener) => listener(carried, sender)).find((answer) => answer !== undefined);
  };
  const carry = async (message: unknown, sender: Browser.runtime.MessageSender) => {
    if (listeners.length === 0) throw new Error('Could not establish connection. Receiving end does not exist.');
    const answer: unknown = await deliver(message, sender);
    return answer === undefined ? undefined : JSON.parse(JSON.stringify(answer));
  };
  const sentToTabs: unknown[][] = [];
  vi.spyOn(runtime, 'sendMessage').mockImplementation((message: unknown) => carry(message, popup));
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((...given: unknown[]) => {
    sentToTabs.push(given);
    return carry(given[1], popup);
  });
  return { deliver, sentToTabs };
}
