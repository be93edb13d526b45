import type { ExportDestination } from '../../model/export-destination';
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

/**
 * Copies every closed part to Downloads, one at a time, checks its size, then frees its private file. Stores each step
 * first: `saving`, the copy's id and path, `saved` once the size is right, `deleted` once the file is removed. Then it
 * remembers the part's items. A part found in state `saving` may have a copy, which is kept if complete and replaced
 * if not. Ends when `packed()` is true and all parts are deleted. The part with the lists goes last, because until
 * then it can take what other parts have lost. Throws save-failed with the browser's reason, save-cancelled,
 * save-no-room and `PartLost`.
 */
export async function deliverParts(
  job: Job,
  deps: {
    store: JobStore;
    delivery: Delivery;
    clock: Clock;
    /** The name of a part's file in private storage. */
    partFile: (part: Part) => string;
    /** The part after its file was lost. */
    vacated: (part: Part) => Part;
    files: Pick<VolumeFiles, 'remove' | 'size'>;
  } & Parameters<ExportDestination['deliver']>[1],
  signal: AbortSignal,
): Promise<void> {
  const deliver = async (found: Part) => {
    const file = deps.partFile(found);
    let part = found;
    const note = async (change: Partial<Part>) => {
      part = { ...part, ...change };
      await deps.store.putPart(part);
      deps.onChange();
    };

    if (part.state === 'saved') {
      await deps.files.remove(file);
      return note({ state: 'deleted' });
    }
    const begin = async (again: boolean) => {
      if (((await deps.files.size(file)) ?? 0) < part.bytes) {
        await deps.store.discard(deps.vacated(part), 'wait');
        throw new PartLost(file);
      }
      // Stored before the copy starts: after a kill, the copy is replaced instead of duplicated.
      await note({ state: 'saving', download: null });
      const started = await deps.delivery.save(file, part, again);
      await note(started);
      return started;
    };
    const wasSaving = part.state === 'saving';
    const earlier = { download: wasSaving ? part.download : null, isFirst: !wasSaving };
    await copyToDownloads(part, earlier, { status: deps.delivery.status, clock: deps.clock, begin, note }, signal);
    await deps.delivery.release(file);
    await note({ state: 'saved' });
    await deps.files.remove(file);
    await note({ state: 'deleted' });
    // The end of the job remembers the items of the last part.
    if (!part.last) await deps.store.rememberPart(part, signal);
  };

  for (;;) {
    signal.throwIfAborted();
    const packed = deps.packed();
    const parts = await deps.store.parts(job.id);
    const waiting = parts.filter(({ state }) => state === 'closed' || state === 'saving' || state === 'saved');
    const next = waiting.find(({ last }) => !last) ?? (packed ? waiting[0] : undefined);
    if (next !== undefined) await deliver(next);
    else if (packed) return;
    else await deps.changed.wait(signal);
  }
}
