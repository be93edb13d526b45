import { chooseBag } from '../../lib/archive/file-bag/choose-bag';
import { finishedArchive, openFileBagArchive } from '../../lib/archive/file-bag/file-bag-archive';
import type { ArchiveDeps } from '../../lib/archive/finish/archive-deps';
import type { Sums } from '../../lib/archive/verify/file-content';
import { partFile, vacated } from '../../lib/archive/zip-parts/part-file';
import { openZipPartsArchive } from '../../lib/archive/zip-parts/zip-parts-archive';
import { folderBagFiles } from '../../lib/browser/folder-bag-files';
import { deliverParts } from '../../lib/export/delivery/deliver-parts';
import { downloadsBagFiles } from '../../lib/export/delivery/downloads-bag-files';
import type { BagFiles } from '../../lib/model/bag-files';
import type { ExportDestination, RunLease } from '../../lib/model/export-destination';
import type { DestinationName, Job } from '../../lib/model/job';
import type { Clock, Delivery } from '../../lib/model/ports';

type DestinationDeps = Omit<ArchiveDeps, 'onChange'> &
  Sums & {
    delivery: Delivery;
    clock: Clock;
    /** The folder that the user has chosen. Throws no-folder, folder-not-allowed, folder-gone. */
    usableFolder: () => Promise<FileSystemDirectoryHandle>;
  };

/** ZIP parts, which are made in private storage and copied to Downloads. */
function zipParts(deps: DestinationDeps): ExportDestination {
  const { store, files } = deps;
  const free: ExportDestination['free'] = (part) => files.remove(partFile(part));
  return {
    check: async () => {},
    open: (job, onChange) => openZipPartsArchive(job, { ...deps, onChange }),
    deliver: (job, how, signal) => deliverParts(job, { ...deps, ...how, partFile, vacated }, signal),
    async abandon(job) {
      const parts = await store.parts(job.id);
      const undelivered = parts.filter(({ state }) => state !== 'saved' && state !== 'deleted');
      for (const part of undelivered) await store.discard(vacated(part), 'cancelled');
      // What can't be removed now is removed at the next start.
      await Promise.allSettled(undelivered.map(free));
      return undelivered.filter(({ entries }) => entries > 0).length;
    },
    free,
  };
}

/** Files that are written to their final place one by one, so a written file is already delivered. */
function separateFiles(
  deps: DestinationDeps,
  check: ExportDestination['check'],
  bagOf: (job: Job) => Promise<BagFiles>,
): ExportDestination {
  const { store } = deps;
  return {
    check,
    async open(job, onChange) {
      const parts = await store.parts(job.id);
      // Finished or abandoned: its place may be out of reach by now.
      if (parts.some(({ last }) => last)) return finishedArchive;
      return openFileBagArchive(job, { ...deps, bag: await bagOf(job), onChange });
    },
    deliver: async () => {},
    async abandon(job) {
      // Each saved file has already been delivered.
      for (const part of await store.parts(job.id)) await store.putPart({ ...part, state: 'saved', last: true });
      return 0;
    },
    free: async () => {},
  };
}

/** All export destinations, usable while the lease is valid. */
export function createDestinations(
  given: DestinationDeps,
  lease: RunLease,
): Record<DestinationName, ExportDestination> {
  const deps: DestinationDeps = {
    ...given,
    store: lease.port(given.store),
    files: lease.files(given.files),
    delivery: lease.port(given.delivery),
    usableFolder: lease.call(given.usableFolder),
    galleryApp: lease.call(given.galleryApp),
    digest: lease.call(given.digest),
  };
  const folder = async ({ id, account }: Job) => {
    const root = await deps.usableFolder();
    const [started] = await deps.store.parts(id);
    return chooseBag(account.id, started?.fileName ?? null, (name) => lease.port(folderBagFiles(root, name)));
  };
  return {
    zip: zipParts(deps),
    folder: separateFiles(deps, async () => void (await deps.usableFolder()), folder),
    files: separateFiles(
      deps,
      async () => {},
      async (job) => downloadsBagFiles(job, deps),
    ),
  };
}
