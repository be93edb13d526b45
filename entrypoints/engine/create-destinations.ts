import { chooseBag } from '../../lib/archive/file-bag/choose-bag';
import { finishedArchive, openFileBagArchive } from '../../lib/archive/file-bag/file-bag-archive';
import type { ArchiveDeps } from '../../lib/archive/finish/archive-deps';
import { openZipPartsArchive } from '../../lib/archive/zip-parts/zip-parts-archive';
import { folderBagFiles } from '../../lib/browser/folder-bag-files';
import { deliverParts } from '../../lib/export/delivery/deliver-parts';
import { downloadsBagFiles } from '../../lib/export/delivery/downloads-bag-files';
import { partFile, vacated } from '../../lib/model/archive';
import type { BagFiles } from '../../lib/model/bag-files';
import type { ExportDestination, RunLease } from '../../lib/model/export-destination';
import type { DestinationName, Job } from '../../lib/model/job';
import type { Clock, Delivery } from '../../lib/model/ports';

type DestinationDeps = {
  archive: ArchiveDeps;
  delivery: Delivery;
  clock: Clock;
  /** The folder that the user has chosen. Throws no-folder, folder-not-allowed, folder-gone. */
  usableFolder: () => Promise<FileSystemDirectoryHandle>;
};

/** ZIP parts, which are made in private storage and copied to Downloads. */
function zipParts({ archive, delivery, clock }: Omit<DestinationDeps, 'usableFolder'>): ExportDestination {
  const { store, files } = archive;
  const free: ExportDestination['free'] = (part) => files.remove(partFile(part));
  return {
    check: async () => {},
    open: (job, onChange) => openZipPartsArchive(job, archive, onChange),
    deliver: (job, packing, signal) => deliverParts(job, { store, delivery, clock, files }, packing, signal),
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
  archive: ArchiveDeps,
  check: ExportDestination['check'],
  bagOf: (job: Job) => Promise<BagFiles>,
): ExportDestination {
  const { store } = archive;
  return {
    check,
    async open(job, onChange) {
      const parts = await store.parts(job.id);
      // Finished or abandoned: its place may be out of reach by now.
      if (parts.some(({ last }) => last)) return finishedArchive;
      return openFileBagArchive(job, await bagOf(job), archive, onChange);
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
  const { clock } = given;
  const delivery = lease.port(given.delivery);
  const usableFolder = lease.call(given.usableFolder);
  const archive: ArchiveDeps = {
    ...given.archive,
    store: lease.port(given.archive.store),
    files: lease.files(given.archive.files),
    galleryApp: lease.call(given.archive.galleryApp),
    digest: lease.call(given.archive.digest),
  };
  const folder = async ({ id, account }: Job) => {
    const root = await usableFolder();
    const [started] = await archive.store.parts(id);
    return chooseBag(account.id, started?.fileName ?? null, (name) => lease.port(folderBagFiles(root, name)));
  };
  return {
    zip: zipParts({ archive, delivery, clock }),
    folder: separateFiles(archive, async () => void (await usableFolder()), folder),
    files: separateFiles(
      archive,
      async () => {},
      async (job) => downloadsBagFiles(job, { delivery, clock }),
    ),
  };
}
