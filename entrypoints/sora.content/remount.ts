import type { ContentScriptContext } from 'wxt/utils/content-script-context';

const checkEveryMs = 5_000;

/**
 * Calls `restore` when the page changes what stands directly below its body or root, where the bar's host is: the page may drop it
 * or its whole body. Watching no deeper costs the page nothing. Ends when the extension was updated under this script.
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
  // No event tells a page that its extension has gone; asking whether the context is valid makes it clean up.
  ctx.setInterval(() => ctx.isInvalid, checkEveryMs);
}
