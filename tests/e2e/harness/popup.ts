import type { Page } from '@playwright/test';
import type { Body, TypesFor } from '../../../lib/messaging/messages';
import type { RunningChromium } from './chromium';

/** A page of the extension, in a tab. */
async function openOwn(chromium: RunningChromium, path: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/${path}`);
  return page;
}

/** The popup's page in a tab. Headless browsers can't open a popup. */
export const openPopup = (chromium: RunningChromium): Promise<Page> => openOwn(chromium, 'popup.html');

export const openSettings = (chromium: RunningChromium): Promise<Page> => openOwn(chromium, 'options.html');

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
  const page = await openPopup(chromium);
  const answer = await page.evaluate(sendToBackground, { type, body });
  await page.close();
  return answer;
}
