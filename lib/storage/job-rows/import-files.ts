import type { FileProblem } from '../../model/job';
import type { ImportFiles } from '../../model/ports';
import type { Database, ImportFileRow } from '../database-schema';
import { ofJob } from '../job-queries';
import { validRows } from '../read-rows';
import { put, transact } from '../transactions';

/** The files that a job builds its archive from. */
export function createImportFiles(database: Database): ImportFiles {
  const readRows = async (job: string): Promise<ImportFileRow[]> =>
    validRows('importFiles', await database.getAll('importFiles', ofJob(job)));
  return {
    importFiles: async (job) => (await readRows(job)).map(({ path, size, modified }) => ({ path, size, modified })),
    dropImportFiles: (job, paths) =>
      transact(database, 'all', async (tx) => {
        await Promise.all(paths.map((path) => tx.objectStore('importFiles').delete([job, path])));
      }),
    fileProblems: async (job) =>
      (await readRows(job)).flatMap(({ path, problems = [] }) => problems.map((problem) => ({ path, ...problem }))),
    async noteFileProblems(job, problems) {
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
    },
  };
}
