import { findDownload, showInFolder } from '../../../lib/browser/browser-downloads';
import { snapshotOf } from '../../../lib/export/progress/job-snapshot';
import type { Job, PastExport, PastExports } from '../../../lib/model/job';
import type { Database } from '../../../lib/storage/database-schema';
import { type HistoryCounts, readHistoryCounts } from '../../../lib/storage/history/item-history';
import { endedJobs, latestJob, partsOf } from '../../../lib/storage/job-queries';
import { readStore } from './store-queries';

/** Only the newest are listed: each of their parts is looked up in the browser's downloads. */
const maxExports = 100;

/** The finished exports, and what can still be shown or exported again. */
export const readPastExports = (): Promise<PastExports> =>
  readStore(async (database) => {
    const jobs = (await endedJobs(database)).slice(0, maxExports);
    const counts = await readHistoryCounts(database);
    const exports = await Promise.all(jobs.map((job) => pastExport(database, job, counts)));
    return { exports, remembered: counts.saved };
  });

async function pastExport(database: Database, job: Job, counts: HistoryCounts): Promise<PastExport> {
  const parts = await partsOf(database, job.id);
  const found = await Promise.all(
    parts.map(async ({ number, download }) => ({
      number,
      where: download === null ? ('unknown' as const) : await findDownload(download),
      left: counts.savedIn(job.id, number),
    })),
  );
  const missing = found.filter(({ where }) => where === 'gone').map(({ number }) => number);
  const { scope, media, origin } = job.options;
  // Sora can't provide again what was built from files.
  const isImport = origin === 'files';
  return {
    snapshot: snapshotOf(job, parts, null, missing),
    scope,
    media,
    failed: isImport ? 0 : counts.failedIn(job.id),
    missingParts: isImport
      ? []
      : found.filter(({ where, left }) => where === 'gone' && left > 0).map(({ number }) => number),
    canShow: found.some(({ where }) => where === 'there'),
  };
}

/** Shows the last saved part of an export (by default the latest export) in its folder. */
export async function showLastPart({ job }: { job?: string | undefined }): Promise<null> {
  const download = await readStore(async (database) => {
    const id = job ?? (await latestJob(database))?.id;
    const parts = id === undefined ? [] : await partsOf(database, id);
    return parts.findLast(({ download }) => download !== null)?.download ?? null;
  });
  await showInFolder(download);
  return null;
}
