import { ContentScriptContext } from 'wxt/utils/content-script-context';

/**
 * Keeps WXT's "a newer script has started" event from our context until the signal is aborted. Its name holds nothing but the extension's
 * public ID, so any script of the page could make it up and take the bar away. An update needs no event: the browser takes
 * `runtime.id` from the older script, which `remountWhenRemoved` checks.
 */
export function ignoreScriptStarted(signal: AbortSignal): void {
  // WXT listens on `document`; an event that is stopped on its way down never gets there.
  // biome-ignore lint/complexity/useLiteralKeys: WXT calls it private, and its own name is the only one that stays right.
  addEventListener(ContentScriptContext['SCRIPT_STARTED_MESSAGE_TYPE'], (event) => event.stopImmediatePropagation(), {
    capture: true,
    signal,
  });
}
