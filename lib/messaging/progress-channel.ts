import type { Snapshot } from '../model/job';

const name = 'progress';

/** Progress doesn't use the message channel: it reaches every open view and wakes nothing. */
export function publishProgress(): (snapshot: Snapshot) => void {
  const channel = new BroadcastChannel(name);
  return (snapshot) => channel.postMessage(snapshot);
}

/** Calls the listener with progress until the signal is aborted. */
export function subscribeToProgress(listener: (snapshot: Snapshot) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => listener(data);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
