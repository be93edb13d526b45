import type { ContentScriptContext } from 'wxt/utils/content-script-context';

const checkEveryMs = 5_000;

/**
 * Calls `restore` when the page changes the children of its root or body, where the bar's host is. The page may remove
 * the host or replace its whole body. Watching nothing deeper costs the page nothing. Ends when the extension was
 * updated under this script.
 */
export function remountWhenRemoved(ctx: ContentScriptContext, restore: () => void): void {
  const watchBody = new MutationObserver(restore);
  const watchRoot = new MutationObserver(() => {
    observe();
    restore();
  });
  const observe = () => {
    watchBody.disconnect();
    if (document.body !== null) watchBody.observe(document.body, { childList: true });
  };
  watchRoot.observe(document.documentElement, { childList: true });
  observe();
  ctx.onInvalidated(() => {
    watchBody.disconnect();
    watchRoot.disconnect();
  });
  // No event tells a page that its extension was removed. Checking whether the context is valid makes it clean up.
  ctx.setInterval(() => ctx.isInvalid, checkEveryMs);
}
