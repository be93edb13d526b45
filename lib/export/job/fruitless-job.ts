import type { ExportDestination } from '../../model/export-destination';
import type { Job } from '../../model/job';
import type { JobStore } from '../../model/ports';

/** Whether a job has nothing worth saving: the library is empty, or it was canceled before anything was saved. */
export async function isFruitless({ id, cancelled, options }: Job, store: JobStore): Promise<boolean> {
  const { counts } = await store.get(id);
  // A folder gets new lists even without new files.
  const renewsLists = options.scope === 'repair' && options.destination === 'folder';
  if (counts.saved > 0 || ((counts.listed > 0 || renewsLists) && !cancelled)) return false;
  // A complete part has something in it, whatever the job's counts say.
  return !(await store.parts(id)).some(({ last, state }) => last || (state !== 'writing' && state !== 'deleted'));
}

/** Deletes the parts of a fruitless job. */
export async function discardParts(job: Job, destination: ExportDestination, store: JobStore): Promise<void> {
  for (const part of await store.parts(job.id)) {
    await destination.free(part);
    await store.putPart({ ...part, state: 'deleted', bytes: 0 });
  }
}
