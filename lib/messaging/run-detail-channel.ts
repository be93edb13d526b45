import type { RunDetail } from '../export/progress/active-files';

const channelOf = () => new BroadcastChannel('run detail');
/** Milliseconds between two looks. */
const every = 400;

/** Answers whoever asks what a run is at. It is told to nobody else, and wakes nobody. */
export function publishRunDetail(detail: () => RunDetail): void {
  const channel = channelOf();
  channel.onmessage = ({ data }) => {
    if (data === 'asked') channel.postMessage(detail());
  };
}

/** Hears what a run is at, a few times a second as long as this page is in sight, until the signal is aborted. */
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
