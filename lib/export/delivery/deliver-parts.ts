import { partFile, vacated } from '../../model/archive';
import type { Packing } from '../../model/export-destination';
import type { Job, Part } from '../../model/job';
import type { Clock, Delivery, JobStore, VolumeFiles } from '../../model/ports';
import { copyToDownloads } from './copy-to-downloads';

/**
 * The private file of a finished part is missing or short, for example because the user cleared the browser's storage.
 * Its items are pending again, and the job resumes from what is stored.
 */
export class PartLost extends Error {
  override readonly name = 'PartLost';
}

export type DeliveryDeps = {
  store: JobStore;
  delivery: Delivery;
  clock: Clock;
  files: Pick<VolumeFiles, 'remove' | 'size'>;
};

/**
 * Copies every closed part to Downloads, one at a time, checks its size, then frees its private file. Ends when the
 * archive is packed and all parts are deleted. The part with the lists goes last, because until then it can take what
 * other parts have lost. Throws save-failed with the browser's reason, save-cancelled, save-no-room and `PartLost`.
 */
export async function deliverParts(job: Job, deps: DeliveryDeps, packing: Packing, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const { isPacked } = packing;
    const parts = await deps.store.parts(job.id);
    const waiting = parts.filter(({ state }) => state === 'closed' || state === 'saving' || state === 'saved');
    const next = waiting.find(({ last }) => !last) ?? (isPacked ? waiting[0] : undefined);
    if (next !== undefined) await deliverPart(next, deps, packing.onChange, signal);
    else if (isPacked) return;
    else await packing.toDeliver.wait(signal);
  }
}

/**
 * Stores each step first: `saving`, the copy's id and path, `saved` once the size is right, `deleted` once the file is
 * removed. A part found in state `saving` may have a copy, which is kept if complete and replaced if not.
 */
async function deliverPart(
  found: Part,
  { store, delivery, clock, files }: DeliveryDeps,
  onChange: () => void,
  signal: AbortSignal,
): Promise<void> {
  const file = partFile(found);
  let part = found;
  const note = async (change: Partial<Part>) => {
    part = { ...part, ...change };
    await store.putPart(part);
    onChange();
  };

  if (part.state === 'saved') {
    await files.remove(file);
    return note({ state: 'deleted' });
  }
  const begin = async (again: boolean) => {
    if (((await files.size(file)) ?? 0) < part.bytes) {
      await store.discard(vacated(part), 'wait');
      throw new PartLost(file);
    }
    // Stored before the copy starts: after a kill, the copy is replaced instead of duplicated.
    await note({ state: 'saving', download: null });
    const started = await delivery.save(file, part, again);
    await note(started);
    return started;
  };
  const wasSaving = part.state === 'saving';
  const earlier = { download: wasSaving ? part.download : null, isFirst: !wasSaving };
  await copyToDownloads(part, earlier, { status: delivery.status, clock, begin, note }, signal);
  await delivery.release(file);
  await note({ state: 'saved' });
  await files.remove(file);
  await note({ state: 'deleted' });
}
