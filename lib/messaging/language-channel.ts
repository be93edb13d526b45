const name = 'language';

/** Tells every open page of the extension that another language is spoken now. */
export function publishLanguage(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(null);
  channel.close();
}

/** Hears of it until the signal is aborted. */
export function subscribeToLanguage(listener: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = listener;
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
