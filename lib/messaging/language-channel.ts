const name = 'language';

/** Tells every open page of the extension that another language is spoken now. */
export function tellPages(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(null);
  channel.close();
}

/** Hears of it until the signal is aborted. */
export function onLanguage(hear: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = hear;
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
