import { type Browser, browser } from 'wxt/browser';
import type { Sender } from './messages';

const site = 'https://sora.chatgpt.com';

/**
 * The sender of a message: one of our own contexts, our content script in the top frame of the Sora site, or null for
 * anything else. A page's own scripts can't send messages, and messages of other extensions arrive through another
 * event.
 */
export function senderOf(sender: Browser.runtime.MessageSender): Sender | null {
  if (sender.id !== browser.runtime.id) return null;
  const from = sender.origin ?? (sender.url ? new URL(sender.url).origin : '');
  if (from === new URL(browser.runtime.getURL('/')).origin) return 'own';
  if (from === site && sender.tab !== undefined && sender.frameId === 0) return 'site';
  return null;
}
