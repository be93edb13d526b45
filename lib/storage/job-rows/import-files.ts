import type { FileFingerprint } from '../../model/job';
import type { Database } from '../database';
import { ofJob } from '../job-queries';
import { wholeRows } from '../read-rows';
import { put, transact, type WriteTransaction } from '../transactions';

/** The files that a job builds its archive from. */
export async function readImportFiles(database: Database, job: string): Promise<FileFingerprint[]> {
  const rows = wholeRows('importFiles', await database.getAll('importFiles', ofJob(job)));
  return rows.map(({ job: _, ...file }) => file);
}

export async function putImportFiles(tx: WriteTransaction, job: string, files: readonly FileFingerprint[]) {
  await Promise.all(files.map((file) => put(tx, 'importFiles', { job, ...file })));
}

/** The job doesn't need these any more. */
export async function dropImportFiles(database: Database, job: string, paths: readonly string[]): Promise<void> {
  await transact(database, 'all', (tx) =>
    Promise.all(paths.map((path) => tx.objectStore('importFiles').delete([job, path]))),
  );
}
