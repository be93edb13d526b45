import type { FileFingerprint, FileProblem } from '../../model/job';
import type { Database, ImportFileRow } from '../database';
import { ofJob } from '../job-queries';
import { validRows } from '../read-rows';
import { put, transact, type WriteTransaction } from '../transactions';

const readRows = async (database: Database, job: string): Promise<ImportFileRow[]> =>
  validRows('importFiles', await database.getAll('importFiles', ofJob(job)));

/** The files that a job builds its archive from. */
export async function readImportFiles(database: Database, job: string): Promise<FileFingerprint[]> {
  return (await readRows(database, job)).map(({ path, size, modified }) => ({ path, size, modified }));
}

export async function readFileProblems(database: Database, job: string): Promise<FileProblem[]> {
  const rows = await readRows(database, job);
  return rows.flatMap(({ path, problems = [] }) => problems.map((problem) => ({ path, ...problem })));
}

/** Replaces the stored problems of files that a job still needs. */
export async function noteFileProblems(
  database: Database,
  job: string,
  problems: readonly FileProblem[],
): Promise<void> {
  const byPath = new Map<string, Omit<FileProblem, 'path'>[]>();
  for (const { path, ...problem } of problems) {
    const same = byPath.get(path);
    if (same === undefined) byPath.set(path, [problem]);
    else same.push(problem);
  }
  await transact(database, 'all', async (tx) => {
    for (const [path, same] of byPath) {
      const row = await tx.objectStore('importFiles').get([job, path]);
      if (row !== undefined) await put(tx, 'importFiles', { ...row, problems: same });
    }
  });
}

export async function putImportFiles(tx: WriteTransaction, job: string, files: readonly FileFingerprint[]) {
  await Promise.all(files.map((file) => put(tx, 'importFiles', { job, ...file })));
}

/** Removes files that the job no longer needs. */
export async function dropImportFiles(database: Database, job: string, paths: readonly string[]): Promise<void> {
  await transact(database, 'all', (tx) =>
    Promise.all(paths.map((path) => tx.objectStore('importFiles').delete([job, path]))),
  );
}
