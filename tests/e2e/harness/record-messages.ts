import type { Page } from '@playwright/test';
import type { RunningChromium } from './chromium';

/** From now on, records everything that a context of the extension sends and receives. Run it in that context. */
function record(): void {
  type Send = (...args: unknown[]) => Promise<unknown>;
  type Api = Partial<Record<'runtime' | 'tabs', { sendMessage?: Send }>>;
  const context = globalThis as unknown as { chrome?: Api; browser?: Api; heard?: string[] };
  const received: string[] = [];
  context.heard = received;
  const wrapped = new Set<unknown>();
  for (const api of [context.chrome, context.browser])
    for (const owner of [api?.runtime, api?.tabs]) {
      const send = owner?.sendMessage;
      if (owner === undefined || send === undefined || wrapped.has(send)) continue;
      owner.sendMessage = async (...args) => {
        received.push(JSON.stringify(args));
        const answer = await send.apply(owner, args);
        received.push(JSON.stringify(answer ?? null));
        return answer;
      };
      wrapped.add(owner.sendMessage);
    }
}

/** From now on, records every message that other contexts send to the extension. Run it in an extension page. */
function listen(): void {
  const context = globalThis as unknown as {
    chrome: { runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } } };
    heard?: string[];
  };
  const received: string[] = [];
  context.heard = received;
  context.chrome.runtime.onMessage.addListener((message) => void received.push(JSON.stringify(message)));
}

const readHeard = () => (globalThis as unknown as { heard: string[] }).heard;

/**
 * Records every runtime message from now on: what the background and the content script of a Sora page send and
 * receive, and what the engine sends, as received by another extension page. What the engine gets from the site, a tab
 * has sent to the background. Resolves with a function that reads them.
 */
export async function recordMessages(
  chromium: RunningChromium,
  { sora, own }: { sora: Page; own: Page },
): Promise<() => Promise<string[]>> {
  const background = await chromium.serviceWorker();
  const devtools = await chromium.context.newCDPSession(sora);
  const worlds: { id: number; origin: string }[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await devtools.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin === `chrome-extension://${chromium.extensionId}`);
  if (world === undefined) throw new Error('The page has no content script of ours.');
  const inContentScript = async (call: () => unknown) => {
    const options = { contextId: world.id, returnByValue: true };
    const { result } = await devtools.send('Runtime.evaluate', { expression: `(${call})()`, ...options });
    return result.value;
  };

  await Promise.all([background.evaluate(record), own.evaluate(listen), inContentScript(record)]);
  return async () => [
    ...(await background.evaluate(readHeard)),
    ...(await own.evaluate(readHeard)),
    ...(await inContentScript(readHeard)),
  ];
}
