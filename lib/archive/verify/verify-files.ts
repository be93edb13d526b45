import type { Inflate } from '../zip/zip-content';
import type { ChosenFile, UnreadableZip } from './file-index';
import { type FoundExports, findExports } from './find-exports';
import { type ExportReport, type VerifyDeps, type VerifyProgress, verifyExport } from './verify-export';

/** The results for everything that the user chose. */
export type Verified = {
  unreadable: Pick<UnreadableZip, 'zip' | 'fault'>[];
  reports: ExportReport[];
  /** Paths of chosen files that belong to no export. For files in a ZIP, the ZIP's path. */
  unrelated: string[];
};

/** Verifies all exports among chosen files, one after another. `onProgress` gets the name of the current one. */
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
  const unreadable = found.unreadable.map(({ zip, fault }) => ({ zip, fault }));
  return { reports, unreadable, unrelated: unrelatedIn(found) };
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
