import type { JobStore, VolumeFiles } from '../../model/ports';
import { partFile } from './part-file';

/**
 * Removes every file that nobody will ask for again: what a worker that is no more has spooled, and parts that were noted as deleted
 * before their files went. To be called while nothing is worked at. A file that cannot be removed costs its room until the next call.
 */
export async function removeOrphanedFiles(store: JobStore, files: VolumeFiles): Promise<void> {
  const jobs = await store.unfinishedJobs();
  const parts = (await Promise.all(jobs.map(({ id }) => store.parts(id)))).flat();
  const needed = new Set(parts.filter(({ state }) => state !== 'deleted').map(partFile));
  const names = await files.list().catch(() => []);
  await Promise.allSettled(names.filter((name) => !needed.has(name)).map(files.remove));
}
