import { browser } from 'wxt/browser';

/** Notifications depend only on the browser permission. Nothing else is stored. */
const wanted = { permissions: ['notifications' as const] };

export const canNotify = (): Promise<boolean> => browser.permissions.contains(wanted);

/** Asks the user for the permission. Call it during a click, before any await. Resolves with their answer. */
export const askToNotify = (): Promise<boolean> => browser.permissions.request(wanted);

export const stopNotifying = (): Promise<boolean> => browser.permissions.remove(wanted);

/** Calls the listener whenever a permission is granted or withdrawn, until the signal is aborted. */
export function subscribeToPermissions(listener: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) {
    event.addListener(listener);
    signal.addEventListener('abort', () => event.removeListener(listener), { once: true });
  }
}
