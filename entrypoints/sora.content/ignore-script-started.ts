import { ContentScriptContext } from 'wxt/utils/content-script-context';

/**
 * Keeps WXT's "a newer script has started" event from our context until the signal is aborted. Its name contains only
 * the extension's public ID, so any script of the page could fake it and remove the bar. Updates don't need the event:
 * the browser removes `runtime.id` from the old script, which `remountWhenRemoved` checks.
 */
export function ignoreScriptStarted(signal: AbortSignal): void {
  // WXT listens on `document`. An event that's stopped during the capture phase never gets there.
  // biome-ignore lint/complexity/useLiteralKeys: WXT calls it private, and its own name is the only one that stays right.
  addEventListener(ContentScriptContext['SCRIPT_STARTED_MESSAGE_TYPE'], (event) => event.stopImmediatePropagation(), {
    capture: true,
    signal,
  });
}
