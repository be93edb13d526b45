import type { RunDetail } from '../export/progress/active-files';

const channelOf = () => new BroadcastChannel('run detail');
/** Milliseconds between updates. */
const every = 400;

/** Sends details of a run to views that request them. Nothing else receives them, and nothing is woken. */
export function publishRunDetail(detail: () => RunDetail): void {
  const channel = channelOf();
  channel.onmessage = ({ data }) => {
    if (data === 'asked') channel.postMessage(detail());
  };
}

/**
 * Calls the listener with details of the run a few times a second while this page is visible, until the signal is
 * aborted.
 */
export function subscribeToRunDetail(listener: (detail: RunDetail) => void, signal: AbortSignal): void {
  const channel = channelOf();
  channel.onmessage = ({ data }) => {
    if (data !== 'asked') listener(data);
  };
  const ask = () => {
    if (document.visibilityState === 'visible') channel.postMessage('asked');
  };
  ask();
  const timer = setInterval(ask, every);
  const end = () => {
    clearInterval(timer);
    channel.close();
  };
  signal.addEventListener('abort', end, { once: true });
}
