import { withTimeout } from '../../../lib/async/timeout';
import { findDownload } from '../../../lib/browser/browser-downloads';
import { clock } from '../../../lib/browser/system-clock';
import { snapshotOf } from '../../../lib/export/progress/job-snapshot';
import { ExpectedFailure, toFailure } from '../../../lib/model/failure';
import type { Part, Snapshot } from '../../../lib/model/job';
import type { ImportRow } from '../../../lib/model/saved-history';
import { openDatabase } from '../../../lib/storage/database';
import type { Database } from '../../../lib/storage/database-schema';
import { readImports } from '../../../lib/storage/history/already-saved-items';
import { savedAmong } from '../../../lib/storage/history/item-history';
import { endedJobs, latestJob, partsOf, unfinishedJob } from '../../../lib/storage/job-queries';
import { version } from '../../../package.json';

/**
 * Milliseconds for one read, less than a message's timeout. The watchdog waits for it, and everything else waits for
 * the watchdog.
 */
const timeoutMs = 100_000;

const noAnswer = () => new ExpectedFailure('store-broken', 'no answer');

/**
 * Reads the store and closes it at once: only the engine keeps it open. Throws what `openDatabase` throws, and
 * store-broken if there's no response.
 */
export async function readStore<T>(read: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await withTimeout(timeoutMs, clock, () => read(database), { late: noAnswer });
  } finally {
    database.close();
  }
}

/** The active run, or else the last one, and which of its parts are no longer in Downloads. */
export const storedSnapshot = (): Promise<Snapshot | null> =>
  readStore(async (database) => {
    const job = await latestJob(database);
    if (job === null) return null;
    const parts = await partsOf(database, job.id);
    return snapshotOf(job, parts, null, job.state === 'done' ? await missingPartsOf(parts) : []);
  });

async function missingPartsOf(parts: Part[]): Promise<number[]> {
  const missing = parts.map(async ({ number, download }) =>
    download !== null && (await findDownload(download)) === 'gone' ? [number] : [],
  );
  return (await Promise.all(missing)).flat();
}

/** Which of these IDs an account has already saved. */
export const savedAmongStored = ({ account, ids }: { account: string; ids: string[] }): Promise<string[]> =>
  readStore((database) => savedAmong(database, account, ids));

/** The import sources of an account's already saved items. */
export const storedImports = (account: string): Promise<ImportRow[]> =>
  readStore((database) => readImports(database, account));

/**
 * A diagnostic report as JSON, which is safe to publish: versions, how each list of the last run ended, and the shape
 * of responses that couldn't be read. If the store can't be read, the reason. It contains no IDs, names, prompts or
 * links.
 */
export async function readDiagnosis(): Promise<string> {
  const known = await readStore(diagnosisIn).catch((error: unknown) => ({ store: toFailure(error).code }));
  return `${JSON.stringify({ extension: version, browser: navigator.userAgent, ...known }, null, 2)}\n`;
}

async function diagnosisIn(database: Database) {
  const job = await latestJob(database);
  const diagnosed = job && (await database.get('diagnoses', job.id));
  return {
    run: job && {
      state: job.state,
      cause: job.cause?.code ?? null,
      counts: job.counts,
      sources: job.sources.map(({ source, state, listed, reason }) => ({ source, state, listed, reason })),
    },
    answers: diagnosed?.diagnosis ?? [],
  };
}

/** Whether an engine is needed, for a job or to clean up after one. A job that the user paused waits without one. */
export const isWorkLeft = (): Promise<boolean> =>
  readStore(async (database) => {
    const job = await unfinishedJob(database);
    if (job !== null && (job.state === 'running' || job.cause !== null)) return true;
    return (await endedJobs(database)).some(({ cleanup }) => cleanup !== undefined);
  });

/** Whether a run is active and nothing blocks it. */
export const isRunOn = (): Promise<boolean> =>
  readStore(async (database) => (await unfinishedJob(database))?.state === 'running');
