import { type Browser, browser } from 'wxt/browser';
import type { Sender } from './messages';

const site = 'https://sora.chatgpt.com';

/**
 * Who sent a message: one of our own contexts, our content script in the top frame of the Sora site, or nobody we listen to.
 * A page's own scripts cannot send; a foreign extension's messages come by another event.
 */
export function senderOf(sender: Browser.runtime.MessageSender): Sender | null {
  if (sender.id !== browser.runtime.id) return null;
  const from = sender.origin ?? (sender.url ? new URL(sender.url).origin : '');
  if (from === new URL(browser.runtime.getURL('/')).origin) return 'own';
  if (from === site && sender.tab !== undefined && sender.frameId === 0) return 'site';
  return null;
}
