import type { Page } from '@playwright/test';
import type { RunningChromium } from './chromium';

/** Returns a function that evaluates an expression in our content script's world of a page. */
export async function openContentScript(
  { context, extensionId }: RunningChromium,
  page: Page,
): Promise<(expression: string) => Promise<unknown>> {
  const devtools = await context.newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await devtools.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin === `chrome-extension://${extensionId}`);
  if (world === undefined) throw new Error('The page has no content script of ours.');
  return async (expression) => {
    const options = { contextId: world.id, awaitPromise: true, returnByValue: true };
    return (await devtools.send('Runtime.evaluate', { expression, ...options })).result.value;
  };
}
