/// <reference lib="webworker" />
import * as Comlink from 'comlink';
import { crc32 } from '../../lib/archive/zip/crc32';
import { clock } from '../../lib/browser/system-clock';
import { createFetcher } from '../../lib/media/fetch/media-fetcher';
import { createBufferPool, mediaBudgetBytes } from '../../lib/media/receive/buffer-pool';
import { hash } from '../../lib/media/validate/sha256';
import { openPrivateFiles } from '../../lib/storage/private-files';

const files = openPrivateFiles();

const fetcher = createFetcher({
  files: {
    open: async (name) => (await files).open(name),
    remove: async (name) => (await files).remove(name),
  },
  memory: createBufferPool(mediaBudgetBytes),
  crc32,
  hash,
  sleep: clock.sleep,
  now: clock.monotonic,
});

// If the page started this worker, the engine talks to it through a port that the page passes on.
Comlink.expose(fetcher);
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (data instanceof MessagePort) Comlink.expose(fetcher, data);
});
