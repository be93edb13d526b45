import type { ExportDestination } from '../../model/export-destination';
import type { Job, Part } from '../../model/job';
import type { Clock, Delivery, JobStore, VolumeFiles } from '../../model/ports';
import { copyToDownloads } from './copy-to-downloads';

/**
 * The private file of a finished part is missing or short, as after somebody cleared the browser's storage: its items wait to be fetched
 * again. Whoever works at the job starts again from what is stored.
 */
export class PartLost extends Error {
  override readonly name = 'PartLost';
}

/**
 * Puts every closed part into Downloads, one at a time, checks its size there and only then frees its place. Order of writes: `saving`
 * is noted, the copy begins, its id is noted with the place where it lies; when its size is right `saved` is noted, the file goes, and
 * `deleted` is noted. Then what it holds is remembered. So a part found `saving` may have a copy already: that one is checked first, and replaced
 * unless it is complete. Ends when `packed()` and all are deleted. The part with the lists goes last: as long as it is here, it can take what
 * others have lost. Throws save-failed with the browser's reason, save-cancelled, save-no-room and `PartLost`.
 */
export async function deliverParts(
  job: Job,
  deps: {
    store: JobStore;
    delivery: Delivery;
    clock: Clock;
    /** Name of a part's file in the browser's private storage. */
    partFile: (part: Part) => string;
    /** What a part becomes whose file is lost. */
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
      // Noted before the copy begins: a kill in between leaves one that is replaced, not a second.
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
    // Behind the last part the job ends, which remembers what is left.
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
