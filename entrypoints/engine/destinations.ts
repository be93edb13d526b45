import type { DurableDeps } from '../../lib/archive/durable/deps';
import { openDurableArchive } from '../../lib/archive/durable/durable-archive';
import { partFile } from '../../lib/archive/durable/part-file';
import type { BagFiles } from '../../lib/archive/loose/bag-files';
import { chooseBag } from '../../lib/archive/loose/choose-bag';
import { finishedArchive, openLooseArchive } from '../../lib/archive/loose/loose-archive';
import type { Sums } from '../../lib/archive/verify/content';
import { folderBag } from '../../lib/destinations/folder-bag';
import { deliverParts } from '../../lib/export/delivering';
import type { Destination } from '../../lib/export/destination';
import { downloadBag } from '../../lib/export/download-bag';
import type { DestinationName, Job } from '../../lib/export/job';
import type { Clock, Delivery } from '../../lib/export/ports';

type DestinationDeps = Omit<DurableDeps, 'onChange'> &
  Sums & {
    delivery: Delivery;
    clock: Clock;
    /** The folder that the person has chosen. Throws no-folder, folder-not-allowed, folder-gone. */
    usableFolder: () => Promise<FileSystemDirectoryHandle>;
  };

/** ZIP parts, which are made in the private storage and copied to Downloads. */
function zipParts(deps: DestinationDeps): Destination {
  const { store, files } = deps;
  const free: Destination['free'] = (part) => files.remove(partFile(part));
  return {
    check: async () => {},
    open: (job, onChange) => openDurableArchive(job, { ...deps, onChange }),
    deliver: (job, how, signal) => deliverParts(job, { ...deps, ...how, partFile, removeFile: files.remove }, signal),
    async giveUp(job) {
      const parts = await store.parts(job.id);
      for (const part of parts.filter(({ state }) => state === 'closed' || state === 'saving')) {
        await store.discard({ ...part, state: 'deleted' }, 'cancelled');
        await free(part);
      }
    },
    free,
  };
}

/** Files that go to their place one by one: when the archive has written one, it has arrived. */
function looseFiles(
  deps: DestinationDeps,
  check: Destination['check'],
  bagOf: (job: Job) => Promise<BagFiles>,
): Destination {
  const { store } = deps;
  return {
    check,
    async open(job, onChange) {
      const parts = await store.parts(job.id);
      // Finished, or given up: its place may be out of reach by now.
      if (parts.some(({ last }) => last)) return finishedArchive;
      return openLooseArchive(job, { ...deps, bag: await bagOf(job), onChange });
    },
    deliver: async () => {},
    async giveUp(job) {
      for (const part of await store.parts(job.id)) await store.putPart({ ...part, state: 'saved', last: true });
    },
    free: async () => {},
  };
}

/** Everywhere that an export can go. */
export function createDestinations(deps: DestinationDeps): Record<DestinationName, Destination> {
  const folder = async ({ id, account }: Job) => {
    const root = await deps.usableFolder();
    const [begun] = await deps.store.parts(id);
    return chooseBag(account.id, begun?.fileName ?? null, (name) => folderBag(root, name));
  };
  return {
    zip: zipParts(deps),
    folder: looseFiles(deps, async () => void (await deps.usableFolder()), folder),
    files: looseFiles(
      deps,
      async () => {},
      async (job) => downloadBag(job, deps),
    ),
  };
}
