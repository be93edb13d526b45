import { type Chosen, type Found, findExports } from './find-exports';
import { type ExportReport, type VerifyDeps, type VerifyProgress, verifyExport } from './verify-export';
import type { Inflate } from './zip-content';

/** What was found in all that a person chose. */
export type Verified = Pick<Found, 'unreadable' | 'strangers'> & { reports: ExportReport[] };

/** Verifies every export among chosen files, one after the other. `onProgress` hears the name of the one it is at. */
export async function verifyChosen(
  chosen: Chosen[],
  deps: Omit<VerifyDeps, 'onProgress'> & {
    inflate: Inflate;
    onProgress: (name: string, progress: VerifyProgress) => void;
  },
): Promise<Verified> {
  const { exports, unreadable, strangers } = await findExports(chosen, deps.inflate);
  const reports: ExportReport[] = [];
  for (const found of exports) {
    const onProgress = (progress: VerifyProgress) => deps.onProgress(found.name, progress);
    reports.push(await verifyExport(found, { ...deps, onProgress }));
  }
  return { reports, unreadable, strangers };
}
