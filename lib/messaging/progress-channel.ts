import type { Snapshot } from '../model/job';

const name = 'progress';

/** Progress goes past the message channel: it reaches every open view and wakes nobody. */
export function sendProgress(): (snapshot: Snapshot) => void {
  const channel = new BroadcastChannel(name);
  return (snapshot) => channel.postMessage(snapshot);
}

/** Hears progress until the signal is aborted. */
export function onProgress(hear: (snapshot: Snapshot) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => hear(data);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
