import type { Failure } from '../../model/failure';
import type { Job, Part, Snapshot } from '../../model/job';
import type { Reason } from '../../model/library-item';

/**
 * What only a live run knows: its speed in bytes per second and the end of the site's wait (milliseconds since 1970).
 */
export type LiveProgress = { bytesPerSecond: number | null; waitUntil: number | null };

const listed = (job: Job) => job.sources.every((source) => source.state !== 'waiting' && source.state !== 'listing');

function phaseOf(job: Job, parts: Part[]): Snapshot['phase'] {
  if (job.state === 'done') return 'ended';
  if (!listed(job)) return 'listing';
  if (job.waiting.items > 0) return 'fetching';
  return parts.some((part) => part.state === 'writing') ? 'closing' : 'saving';
}

/** Remaining bytes: listed sizes, and for other items the mean of known ones. Null if none is known. */
function bytesLeft(job: Job): number | null {
  const { waiting, counts } = job;
  const unsized = waiting.items - waiting.sized;
  if (unsized <= 0) return waiting.bytes;
  const known = counts.saved + waiting.sized;
  if (known === 0) return null;
  return waiting.bytes + unsized * ((counts.savedBytes + waiting.bytes) / known);
}

function failuresOf({ failures }: Job): Snapshot['failures'] {
  const counted = (Object.entries(failures ?? {}) as [Reason, number][]).map(([reason, count]) => ({ reason, count }));
  return counted.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
}

/** The failure to show if a copy to Downloads waits for the user. */
function waitsForUser(parts: Part[]): Failure | null {
  const blockedReason =
    parts.find((part) => (part.state === 'saving' || part.startedFiles.length > 0) && part.blockedReason !== null)
      ?.blockedReason ?? null;
  if (blockedReason === null) return null;
  if (blockedReason === 'paused') return { code: 'save-paused', detail: null };
  return blockedReason === 'asking'
    ? { code: 'save-asks', detail: null }
    : { code: 'save-held', detail: blockedReason };
}

const damageOf = ({ damage }: Job): Failure | null =>
  damage === undefined ? null : { code: 'export-damaged', detail: damage.field };

/**
 * A stored job and its parts for views. `live` is null if no run is active. `missing`: numbers of the parts that are
 * no longer in Downloads.
 */
export function snapshotOf(
  job: Job,
  parts: Part[],
  live: LiveProgress | null,
  missing: readonly number[] = [],
): Snapshot {
  const left = bytesLeft(job);
  const speed = live?.bytesPerSecond ?? null;
  const running = job.state === 'running';
  return {
    job: job.id,
    name: job.name,
    account: job.account,
    ...(job.options.origin && { origin: job.options.origin }),
    destination: job.options.destination,
    state: job.state,
    cancelled: job.cancelled,
    canceling: job.state !== 'done' && job.cancelRequested === true,
    undelivered: job.undelivered ?? 0,
    cause: job.cause ?? (running ? waitsForUser(parts) : null) ?? damageOf(job),
    waitUntil: running ? (live?.waitUntil ?? null) : null,
    phase: phaseOf(job, parts),
    counts: job.counts,
    failures: failuresOf(job),
    unfound: job.unfound ?? 0,
    estimate:
      job.counts.listed === 0
        ? null
        : {
            items: job.counts.listed,
            bytes: left === null ? null : Math.round(job.counts.savedBytes + left),
            exact: listed(job),
          },
    bytesPerSecond: running ? speed : null,
    // While lists are being read, each page would add to it.
    secondsLeft:
      running && listed(job) && left !== null && speed !== null && speed > 0 ? Math.ceil(left / speed) : null,
    sources: job.sources.map(({ cursor: _, ...progress }) => progress),
    parts: parts.map(({ number, state, bytes, fileName, renamedTo }) => ({
      number,
      state,
      bytes,
      fileName,
      renamedTo,
      missing: missing.includes(number),
    })),
    startedAt: job.startedAt,
    endedAt: job.endedAt,
  };
}
