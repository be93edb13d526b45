/// <reference lib="webworker" />
import * as Comlink from 'comlink';
import { crc32 } from '../../lib/archive/crc32';
import { createFetcher } from '../../lib/media/fetcher';
import { createMemory } from '../../lib/media/memory';
import { hash } from '../../lib/media/sha256';
import { openVolumeFiles } from '../../lib/store/volume-files';
import { budgetBytes } from './budget-bytes';
import { clock } from './clock';

const files = openVolumeFiles();

const fetcher = createFetcher({
  files: {
    open: async (name) => (await files).open(name),
    remove: async (name) => (await files).remove(name),
  },
  memory: createMemory(budgetBytes),
  crc32,
  hash,
  sleep: clock.sleep,
  now: clock.monotonic,
});

// An engine that has not started this worker itself speaks to it through a port, which its page hands over.
Comlink.expose(fetcher);
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (data instanceof MessagePort) Comlink.expose(fetcher, data);
});
