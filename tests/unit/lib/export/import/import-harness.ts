import type { ChosenFile } from '../../../../../lib/archive/verify/file-index';
import { crc32 } from '../../../../../lib/archive/zip/crc32';
import { summarizeScan } from '../../../../../lib/import/scan/summarize-sources';
import { mediaInMemory, spooledMedia } from '../../../../../lib/media/fetch/fetched-media';
import { readChosenFile } from '../../../../../lib/media/fetch/read-chosen-file';
import { createBufferPool } from '../../../../../lib/media/receive/buffer-pool';
import type { ImportRequest } from '../../../../../lib/model/job';
import type { FetchMedia, VolumeFiles } from '../../../../../lib/model/ports';
import { scanFiles } from '../../import/pile';
import { createExportHarness } from '../harness/export-harness';
import { hash } from '../harness/fake-media';

/** Reads chosen files like the fetcher, in this thread. */
function readerOf(files: VolumeFiles): FetchMedia {
  const memory = createBufferPool(64 * 1024 * 1024);
  return async (link, reserve, signal) => {
    if (link.file === undefined) throw new Error(`an import requested ${link.url}`);
    const deps = { memory, files, crc32, hash, sleep: async () => {}, now: () => 0 };
    const read = await readChosenFile(link.file, { reserve, onBytes: () => {} }, deps, signal);
    return 'spool' in read
      ? spooledMedia(read.facts, read.spool, { files, crc32 })
      : mediaInMemory(read.facts, read.lease.buffer, read.lease.end);
  };
}

/** What the page requests once it has scanned the files. */
export async function requestFor(chosen: ChosenFile[], unrecognized = false): Promise<ImportRequest> {
  const { account, sources } = summarizeScan(await scanFiles(chosen));
  return {
    account,
    sources: sources.map(({ source }) => source),
    unrecognized,
    destination: 'zip',
    partBytes: 2_000_000_000,
    nameTemplate: '{id}',
    sidecars: [],
    parallelism: 4,
  };
}

/**
 * The whole engine, for imports. Its site rejects everything. Reading a file that `hangs` never ends until the browser
 * is restarted.
 */
export async function createImportHarness({ hangs = () => false }: { hangs?: (url: string) => boolean } = {}) {
  const refused = () => Promise.reject(new Error('an import sends no requests'));
  const world = await createExportHarness({ site: { account: refused, check: refused, lookUp: refused } });
  world.clock.run();
  const read = readerOf(world.memory.files);
  const untilAborted = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  const fetchMedia: FetchMedia = (link, reserve, signal) =>
    hangs(link.url) ? untilAborted(signal) : read(link, reserve, signal);
  return {
    ...world,
    ...world.assemble(world.store, { fetchMedia }),
    /** Kills and restarts the browser: what is stored stays, and no file is held. */
    async restart() {
      const store = await world.kill();
      const started = world.assemble(store, { fetchMedia: read });
      await started.engine.boot();
      return { ...world, ...started, store };
    },
  };
}
