import type { Inflate } from '../zip/zip-content';
import type { ChosenFile } from './file-index';
import { type FoundExports, findExports } from './find-exports';
import { type ExportReport, type VerifyDeps, type VerifyProgress, verifyExport } from './verify-export';

/** What was found in all that a person chose. */
export type Verified = Pick<FoundExports, 'unreadable'> & {
  reports: ExportReport[];
  /** Paths of chosen files that belong to no export: of ZIPs their own. */
  unrelated: string[];
};

/** Verifies every export among chosen files, one after the other. `onProgress` hears the name of the one it is at. */
export async function verifyFiles(
  chosen: ChosenFile[],
  deps: Omit<VerifyDeps, 'onProgress'> & {
    inflate: Inflate;
    onProgress: (name: string, progress: VerifyProgress) => void;
  },
): Promise<Verified> {
  const found = await findExports(chosen, deps.inflate, deps);
  const reports: ExportReport[] = [];
  for (const each of found.exports) {
    const onProgress = (progress: VerifyProgress) => deps.onProgress(each.name, progress);
    reports.push(await verifyExport(each, { ...deps, onProgress }));
  }
  return { reports, unreadable: found.unreadable, unrelated: unrelatedIn(found) };
}

function unrelatedIn({ exports, unrelated, unknownZips }: FoundExports): string[] {
  const known = new Set(exports.flatMap(({ copies }) => [...copies.values()].flat().map(({ zip }) => zip)));
  const zips = new Set(unrelated.flatMap(({ zip }) => (zip === null || known.has(zip) ? [] : zip)));
  return [
    ...unknownZips.map(({ zip }) => zip),
    ...zips,
    ...unrelated.flatMap(({ zip, path }) => (zip === null ? path : [])),
  ];
}
