import type { ChosenFile } from '../../lib/archive/verify/file-index';

/**
 * A chosen file. `place` is 0, or the number of the folder that separates it from another file or folder of the same
 * name.
 */
type PlacedFile = ChosenFile & { place: number };

/** Files chosen in several steps, by the path they're scanned under. */
export type ChosenFiles = ReadonlyMap<string, PlacedFile>;

const pathIn = (place: number, path: string) => (place === 0 ? path : `(${place + 1})/${path}`);

const modifiedOf = (file: Blob) => (file instanceof File ? file.lastModified : null);
const isSame = ({ file: a }: ChosenFile, { file: b }: ChosenFile) =>
  a.size === b.size && modifiedOf(a) === modifiedOf(b);

/** Groups files by the file or folder that was chosen or dropped. */
function byRoot(files: readonly ChosenFile[]): Map<string, ChosenFile[]> {
  const roots = new Map<string, ChosenFile[]>();
  for (const file of files) {
    const root = file.path.replace(/\/.*$/s, '');
    const same = roots.get(root);
    if (same === undefined) roots.set(root, [file]);
    else same.push(file);
  }
  return roots;
}

/**
 * Adds files to those chosen before. The same file isn't added twice, and a changed file replaces its old state. If
 * another file or folder has the same name and nothing in it is the same, it gets its own place: two exports may both
 * have a `generations.json`.
 */
export function addChosen(before: ChosenFiles, added: readonly ChosenFile[]): ChosenFiles {
  const all = new Map(before);
  for (const files of byRoot(added).values()) {
    let place = 0;
    while (isTaken(before, files, place)) place++;
    for (const { path, file } of files) all.set(pathIn(place, path), { path, file, place });
  }
  return all;
}

/** Whether something else with the same name has this place. */
function isTaken(before: ChosenFiles, files: readonly ChosenFile[], place: number): boolean {
  const pairs = files.flatMap((file) => {
    const known = before.get(pathIn(place, file.path));
    return known === undefined ? [] : [isSame(known, file)];
  });
  return pairs.length > 0 && !pairs.includes(true);
}

/** The files, with the paths they're scanned under. */
export const placedFiles = (chosen: ChosenFiles): ChosenFile[] =>
  Array.from(chosen, ([path, { file }]) => ({ path, file }));

/**
 * The files with the paths that an earlier page may have scanned them under, one list for each arrangement. Files of
 * the same name may be chosen in another order the next time, or one of them may be missing.
 */
export function* arrangements(chosen: ChosenFiles): Generator<ChosenFile[]> {
  const places = 1 + [...chosen.values()].reduce((most, { place }) => Math.max(most, place), 0);
  for (let shift = 0; shift < places; shift++) yield shifted(chosen, shift, places);
  for (let shift = 1; shift <= places; shift++) yield shifted(chosen, shift, places + 1);
}

const shifted = (chosen: ChosenFiles, shift: number, places: number): ChosenFile[] =>
  Array.from(chosen.values(), ({ path, file, place }) => ({ path: pathIn((place + shift) % places, path), file }));
