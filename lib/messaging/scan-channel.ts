import type { LookNews } from '../export/scan/library-scans';

const channelOf = (view: string) => new BroadcastChannel(`look ${view}`);
/** Held by the view as long as it lives: whoever works for it knows by this lock when it has gone. */
const lockOf = (view: string) => `view ${view}`;

/** Tells a view what its look finds; pages of a library go past the message channel. After `close` nothing more is told. */
export function tellLook(view: string): { tell: (news: LookNews) => void; close: () => void } {
  const channel = channelOf(view);
  let isOpen = true;
  return {
    tell: (news) => {
      if (isOpen) channel.postMessage(news);
    },
    close: () => {
      isOpen = false;
      channel.close();
    },
  };
}

/** Hears a look until the signal is aborted. The view counts as living until then, or until its page goes. */
export function onLook(view: string, hear: (news: LookNews) => void, signal: AbortSignal): void {
  const channel = channelOf(view);
  channel.onmessage = ({ data }) => hear(data);
  signal.addEventListener('abort', () => channel.close(), { once: true });
  const untilAborted = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  void navigator.locks.request(lockOf(view), () => untilAborted);
}

/** Aborted when a view has gone. */
export function viewGone(view: string): AbortSignal {
  const gone = new AbortController();
  void navigator.locks.request(lockOf(view), () => gone.abort());
  return gone.signal;
}
