import type { FileProblem } from '../../model/job';

/** UTF-16 code units of the problems of one chosen file, and of all. */
export type ProblemLimits = { perFile: number; all: number };

/**
 * Those of one file are stored in one row, and Chromium's IndexedDB refuses a row of more than 127 MiB (measured in
 * Chromium 156). `report.json` has all of them in one text.
 */
const limits: ProblemLimits = { perFile: 50_000_000, all: 100_000_000 };
/** What a stored problem takes besides its texts. */
const overhead = 100;

/**
 * The problems that can be stored one by one, first those that come first. The others become one problem for each
 * chosen file and reason, with their `count`.
 */
export function namedProblems(problems: readonly FileProblem[], max = limits): FileProblem[] {
  const named: FileProblem[] = [];
  const counted = new Map<string, FileProblem & { count: number }>();
  const lengths = new Map<string, number>();
  let all = 0;
  for (const problem of problems) {
    const { path, reason, source } = problem;
    const length = lengthOf(problem);
    const inFile = (lengths.get(path) ?? 0) + length;
    if (inFile <= max.perFile && all + length <= max.all) {
      named.push(problem);
      lengths.set(path, inFile);
      all += length;
      continue;
    }
    const key = JSON.stringify([path, reason, source]);
    const same = counted.get(key) ?? { path, entry: null, reason, id: null, source, count: 0 };
    same.count++;
    counted.set(key, same);
  }
  return [...named, ...counted.values()];
}

function lengthOf({ path, entry, reason, id, of }: FileProblem): number {
  const texts = [path, entry, reason, id, of?.path, of?.entry];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), overhead);
}
