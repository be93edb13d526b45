import type { ChosenFile } from '../../archive/verify/file-index';
import type { Account, Source } from '../../model/item';
import type { Job, JobOptions } from '../../model/job';
import type { Clock, JobStore } from '../../model/ports';
import { fingerprintOf } from '../import/held-files';

/** A new job with nothing listed. `startedAt`: milliseconds since 1970. */
function newJob(
  options: JobOptions,
  { id, name, account, startedAt }: { id: string; name: string; account: Account; startedAt: number },
): Job {
  const waiting = (source: Source) => ({ source, state: 'waiting' as const, listed: 0, saved: 0, failed: 0 });
  return {
    id,
    name,
    account,
    options,
    state: 'running',
    cancelled: false,
    cause: null,
    sources: options.sources.map((source) => ({ ...waiting(source), reason: null, cursor: null })),
    counts: { listed: 0, saved: 0, failed: 0, skipped: 0, savedBytes: 0 },
    failures: {},
    unfound: 0,
    waiting: { items: 0, sized: 0, bytes: 0 },
    startedAt,
    endedAt: null,
  };
}

/** Sources of unique ids and names. `runName` names a job after its start. */
export type JobNaming = {
  newId: () => string;
  runName: (startedAt: number, taken: (name: string) => boolean) => string;
};

/** Stores a new job of an account. `selected`: ids of the items it covers. `files`: the files of an import. */
export async function createJob(
  account: Account,
  options: JobOptions,
  { selected = [], files = [] }: { selected?: readonly string[]; files?: readonly ChosenFile[] },
  { store, clock, naming }: { store: JobStore; clock: Clock; naming: JobNaming },
): Promise<Job> {
  const names = await store.names();
  const now = clock.now();
  // Jobs stay in order even if the clock is set back between them.
  const startedAt = Math.max(now, ((await store.latest())?.startedAt ?? now) + 1);
  const name = naming.runName(now, (name) => names.has(name));
  const job = newJob({ ...options, timeZone: clock.timeZone() }, { id: naming.newId(), name, account, startedAt });
  await store.create(job, { selected, files: files.map(fingerprintOf) });
  return job;
}
