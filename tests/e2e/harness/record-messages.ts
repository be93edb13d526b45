import type { Page } from '@playwright/test';
import type { RunningChromium } from './chromium';

/** Run in a context of the extension: from now on keeps the text of all that it sends, and of what it is answered. */
function record(): void {
  type Send = (...args: unknown[]) => Promise<unknown>;
  type Api = Partial<Record<'runtime' | 'tabs', { sendMessage?: Send }>>;
  const context = globalThis as unknown as { chrome?: Api; browser?: Api; heard?: string[] };
  const heard: string[] = [];
  context.heard = heard;
  const wrapped = new Set<unknown>();
  for (const api of [context.chrome, context.browser])
    for (const owner of [api?.runtime, api?.tabs]) {
      const send = owner?.sendMessage;
      if (owner === undefined || send === undefined || wrapped.has(send)) continue;
      owner.sendMessage = async (...args) => {
        heard.push(JSON.stringify(args));
        const answer = await send.apply(owner, args);
        heard.push(JSON.stringify(answer ?? null));
        return answer;
      };
      wrapped.add(owner.sendMessage);
    }
}

const readHeard = () => (globalThis as unknown as { heard: string[] }).heard;

/**
 * Records every runtime message from now on, and its answer: in the background, in the engine's page, and in the content script of a
 * Sora page. Resolves with what reads them.
 */
export async function recordMessages(chromium: RunningChromium, sora: Page): Promise<() => Promise<string[]>> {
  const background = await chromium.serviceWorker();
  const [engine] = chromium.context.backgroundPages();
  if (engine === undefined) throw new Error('There is no engine to listen to.');
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

  await Promise.all([background.evaluate(record), engine.evaluate(record), inContentScript(record)]);
  return async () => [
    ...(await background.evaluate(readHeard)),
    ...(await engine.evaluate(readHeard)),
    ...(await inContentScript(readHeard)),
  ];
}
