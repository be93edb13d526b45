import { partFile } from '../../model/archive';
import type { JobStore, VolumeFiles } from '../../model/ports';

/**
 * Removes files that nothing needs: spool files of workers that have ended, and files of parts that were marked as
 * deleted. Call it while nothing runs. If removing a file fails, the next call does it.
 */
export async function removeOrphanedFiles(store: JobStore, files: VolumeFiles): Promise<void> {
  const jobs = await store.unfinishedJobs();
  const parts = (await Promise.all(jobs.map(({ id }) => store.parts(id)))).flat();
  const needed = new Set(parts.filter(({ state }) => state !== 'deleted').map(partFile));
  const names = await files.list().catch(() => []);
  await Promise.allSettled(names.filter((name) => !needed.has(name)).map(files.remove));
}
