import { withTimeout } from '../async/timeout';
import { ExpectedFailure } from '../model/failure';
import type { Clock } from '../model/ports';

/** Milliseconds that a page has to send a batch. */
const timeoutMs = 30_000;

const channelOf = (offer: string) => new BroadcastChannel(`offer ${offer}`);

/** Requests everything from this index on, and acknowledges what's before it. */
type Request = { from: number };
type Batch<T> = { from: number; batch: T[] };

/**
 * Offers what's too large for a message, in batches that the engine requests by the offer's name, until the signal is
 * aborted.
 */
export function offerBatches<T>(offer: string, all: readonly T[], batchSize: number, signal: AbortSignal): void {
  const channel = channelOf(offer);
  channel.onmessage = ({ data }: MessageEvent<Request | Batch<T>>) => {
    if ('batch' in data) return;
    const { from } = data;
    channel.postMessage({ from, batch: all.slice(from, from + batchSize) } satisfies Batch<T>);
  };
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

/** Takes everything in an offer. Throws not-there if the page doesn't respond, or has fewer than it said. */
export async function takeBatches<T>(offer: string, count: number, clock: Clock): Promise<T[]> {
  const channel = channelOf(offer);
  const all: T[] = [];
  const late = () => new ExpectedFailure('not-there', 'offer');
  try {
    while (all.length < count) {
      const from = all.length;
      const batch = new Promise<T[]>((resolve) => {
        channel.onmessage = ({ data }: MessageEvent<Request | Batch<T>>) => {
          if ('batch' in data && data.from === from) resolve(data.batch);
        };
      });
      channel.postMessage({ from } satisfies Request);
      const received = await withTimeout(timeoutMs, clock, () => batch, { late });
      if (received.length === 0) throw late();
      for (const each of received) all.push(each);
    }
    return all;
  } finally {
    channel.close();
  }
}
