import type { EstimateInputs, LastScan } from '../../model/estimate';
import type { Job } from '../../model/job';
import type { Database } from '../database-schema';
import { endedJobs, last } from '../job-queries';
import { validRows } from '../read-rows';
import { put, transact } from '../transactions';
import { readImports } from './already-saved-items';

/** Bytes that a job must save before its speed means anything. */
const enoughBytes = 20_000_000;

/** Reads the stored data for estimating an account's export. */
export async function readEstimateInputs(database: Database, account: string): Promise<EstimateInputs> {
  const [jobs, imports, scans, past] = await Promise.all([
    endedJobs(database),
    readImports(database, account),
    database.getAll('scans', account),
    database.count('past', IDBKeyRange.bound([account], [account, last])),
  ]);
  const wholes = jobs.filter((job) => job.account.id === account && isOfAll(job)).map(({ startedAt }) => startedAt);
  const times = [...wholes, ...imports.flatMap(({ madeAt }) => madeAt ?? [])];
  return {
    lastScan: validRows('scans', scans)[0] ?? null,
    hasHistory: past > 0 || imports.some(({ items }) => items > 0),
    since: times.length === 0 ? null : Math.max(...times),
    bytesPerSecond: speedOf(jobs),
  };
}

export async function saveLastScan(database: Database, scan: LastScan): Promise<void> {
  await transact(database, 'all', (tx) => put(tx, 'scans', scan));
}

function isOfAll({ options, cancelled }: Job): boolean {
  return !cancelled && options.media && (options.scope === 'all' || options.scope === 'new');
}

/** Bytes per second of the latest job that was large enough. */
function speedOf(jobs: Job[]): number | null {
  const worked = jobs.filter(({ measured }) => (measured?.bytes ?? 0) >= enoughBytes && (measured?.ms ?? 0) > 0);
  const { measured } = worked.toSorted((a, b) => b.startedAt - a.startedAt)[0] ?? {};
  return measured === undefined ? null : measured.bytes / (measured.ms / 1000);
}
