import type { Body, TypesFor } from '../../../lib/messaging/messages';
import type { RunningChromium } from './chromium';

/** Sends a message to the background. Run it in an extension page. */
export function sendToBackground({ type, body }: { type: string; body: unknown }): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  };
  return chrome.runtime.sendMessage({ to: 'background', type, body });
}

/** Sends a message like an extension page, and returns the response. */
export async function sendFromPopup<Type extends TypesFor<'background'>>(
  chromium: RunningChromium,
  type: Type,
  body: Body<'background', Type>,
) {
  const page = await chromium.openExtensionPage('popup.html');
  const answer = await page.evaluate(sendToBackground, { type, body });
  await page.close();
  return answer;
}
