import type { ScanEvent } from '../export/scan/library-scans';

const channelOf = (view: string) => new BroadcastChannel(`scan ${view}`);
/** The view holds this lock while it's open, so that the engine notices when it closes. */
const lockOf = (view: string) => `view ${view}`;

/** Sends a view the events of its scan, without the message channel. After `close`, nothing more is sent. */
export function publishScan(view: string): { report: (update: ScanEvent) => void; close: () => void } {
  const channel = channelOf(view);
  let isOpen = true;
  return {
    report: (update) => {
      if (isOpen) channel.postMessage(update);
    },
    close: () => {
      isOpen = false;
      channel.close();
    },
  };
}

/**
 * Calls the listener with the events of a scan until the signal is aborted. The view counts as open until then, or
 * until its page closes.
 */
export function subscribeToScan(view: string, listener: (update: ScanEvent) => void, signal: AbortSignal): void {
  const channel = channelOf(view);
  channel.onmessage = ({ data }) => listener(data);
  signal.addEventListener('abort', () => channel.close(), { once: true });
  const untilAborted = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  void navigator.locks.request(lockOf(view), () => untilAborted);
}

/** A signal that's aborted when a view has closed. */
export function whenViewCloses(view: string): AbortSignal {
  const closed = new AbortController();
  void navigator.locks.request(lockOf(view), () => closed.abort());
  return closed.signal;
}
