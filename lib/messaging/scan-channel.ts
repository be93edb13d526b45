import type { ScanEvent } from '../export/scan/library-scans';

const channelOf = (view: string) => new BroadcastChannel(`look ${view}`);
/** Held by the view as long as it lives: whoever works for it knows by this lock when it has gone. */
const lockOf = (view: string) => `view ${view}`;

/** Tells a view what its look finds; pages of a library go past the message channel. After `close` nothing more is told. */
export function publishScan(view: string): { tell: (update: ScanEvent) => void; close: () => void } {
  const channel = channelOf(view);
  let isOpen = true;
  return {
    tell: (update) => {
      if (isOpen) channel.postMessage(update);
    },
    close: () => {
      isOpen = false;
      channel.close();
    },
  };
}

/** Hears a look until the signal is aborted. The view counts as living until then, or until its page goes. */
export function subscribeToScan(view: string, listener: (update: ScanEvent) => void, signal: AbortSignal): void {
  const channel = channelOf(view);
  channel.onmessage = ({ data }) => listener(data);
  signal.addEventListener('abort', () => channel.close(), { once: true });
  const untilAborted = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  void navigator.locks.request(lockOf(view), () => untilAborted);
}

/** Aborted when a view has gone. */
export function whenViewCloses(view: string): AbortSignal {
  const missing = new AbortController();
  void navigator.locks.request(lockOf(view), () => missing.abort());
  return missing.signal;
}
