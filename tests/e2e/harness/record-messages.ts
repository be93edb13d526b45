import type { Page } from '@playwright/test';
import type { RunningChromium } from './chromium';
import { openContentScript } from './content-script';

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
  const contentScript = await openContentScript(chromium, sora);
  await Promise.all([background.evaluate(record), own.evaluate(listen), contentScript(`(${record})()`)]);
  return async () => [
    ...(await background.evaluate(readHeard)),
    ...(await own.evaluate(readHeard)),
    ...((await contentScript(`(${readHeard})()`)) as string[]),
  ];
}
