import type { ChosenFile } from '../../../../lib/archive/verify/file-index';
import { readImports } from '../../../../lib/import/read-imports';
import { deps } from './pile';

export const read = (chosen: ChosenFile[]) => readImports(chosen, deps);

/** The only thing that was recognized. */
export async function readOne(chosen: ChosenFile[]) {
  const { found, unreadable } = await read(chosen);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} found: ${JSON.stringify(unreadable)}`);
  return { ...only, ids: only.has.map(({ id }) => id).sort(), unreadable };
}
