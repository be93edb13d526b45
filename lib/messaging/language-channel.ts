const name = 'language';

/** Notifies all open pages of the extension that the language has changed. */
export function publishLanguage(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(null);
  channel.close();
}

/** Calls the listener when the language changes, until the signal is aborted. */
export function subscribeToLanguage(listener: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = listener;
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
