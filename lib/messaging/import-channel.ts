import type { ChosenFile } from '../archive/verify/file-index';
import { withTimeout } from '../async/timeout';
import { ExpectedFailure } from '../model/failure';
import type { Clock } from '../model/ports';

/** A page hands over so many files at once. They are references: no content is copied. */
const batchSize = 500;
/** Milliseconds that a page has for a batch. */
const timeoutMs = 30_000;

const channelOf = (offer: string) => new BroadcastChannel(`files ${offer}`);

/** Asks for the files from this index on, which acknowledges those before it. */
type Request = { from: number };
type Batch = { from: number; batch: ChosenFile[] };

/**
 * Hands chosen files to the engine, which requests them under the name of the offer, until the signal is aborted. What the engine holds stays
 * readable after the page is closed (docs/decisions/files-reach-the-engine.md).
 */
export function offerFiles(offer: string, chosen: readonly ChosenFile[], signal: AbortSignal): void {
  const channel = channelOf(offer);
  channel.onmessage = ({ data }: MessageEvent<Request | Batch>) => {
    if ('batch' in data) return;
    const { from } = data;
    channel.postMessage({ from, batch: chosen.slice(from, from + batchSize) } satisfies Batch);
  };
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

/** Takes all files of an offer. Throws not-there when the page doesn't respond, or has fewer files than it said. */
export async function takeOfferedFiles(
  { offer, files: count }: { offer: string; files: number },
  clock: Clock,
): Promise<ChosenFile[]> {
  const channel = channelOf(offer);
  const files: ChosenFile[] = [];
  const late = () => new ExpectedFailure('not-there', 'files');
  try {
    while (files.length < count) {
      const from = files.length;
      const batch = new Promise<ChosenFile[]>((resolve) => {
        channel.onmessage = ({ data }: MessageEvent<Request | Batch>) => {
          if ('batch' in data && data.from === from) resolve(data.batch);
        };
      });
      channel.postMessage({ from } satisfies Request);
      const received = await withTimeout(timeoutMs, clock, () => batch, { late });
      if (received.length === 0) throw late();
      files.push(...received);
    }
    return files;
  } finally {
    channel.close();
  }
}
