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

/** The first message is the port by which its engine speaks to it. */
addEventListener(
  'message',
  ({ data: port }: MessageEvent<MessagePort>) =>
    Comlink.expose(
      createFetcher({
        files: {
          open: async (name) => (await files).open(name),
          remove: async (name) => (await files).remove(name),
        },
        memory: createMemory(budgetBytes),
        crc32,
        hash,
        sleep: clock.sleep,
        now: clock.now,
      }),
      port,
    ),
  { once: true },
);
