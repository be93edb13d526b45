import { browser } from 'wxt/browser';

/** The browser's leave to show notifications is all there is to it: whoever gives it wants to be told, and nothing else is stored. */
const wanted = { permissions: ['notifications' as const] };

export const canNotify = (): Promise<boolean> => browser.permissions.contains(wanted);

/** Has the browser ask the person: to be called by a click, before anything is waited for. Answers what they said. */
export const askToNotify = (): Promise<boolean> => browser.permissions.request(wanted);

export const stopNotifying = (): Promise<boolean> => browser.permissions.remove(wanted);

/** Hears whenever a permission was given or taken, in whatever way, until the signal is aborted. */
export function subscribeToPermissions(listener: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) {
    event.addListener(listener);
    signal.addEventListener('abort', () => event.removeListener(listener), { once: true });
  }
}
