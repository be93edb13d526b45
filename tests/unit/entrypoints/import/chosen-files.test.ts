import { describe, expect, it } from 'vitest';
import { addChosen, arrangements, type ChosenFiles, placedFiles } from '../../../../entrypoints/import/chosen-files';
import type { ChosenFile } from '../../../../lib/archive/verify/file-index';

const day = Date.UTC(2026, 4, 3);
const file = (path: string, content = path, lastModified = day): ChosenFile => ({
  path,
  file: new File([content], path.replace(/^.*\//, ''), { lastModified }),
});

const none: ChosenFiles = new Map();
const chosenIn = (...steps: ChosenFile[][]): ChosenFiles => steps.reduce<ChosenFiles>(addChosen, none);
const pathsOf = (files: Iterable<ChosenFile>) => Array.from(files, ({ path }) => path);
const contentsOf = async (files: Iterable<ChosenFile>) =>
  Object.fromEntries(await Promise.all(Array.from(files, async ({ path, file }) => [path, await file.text()])));

describe('Files that are chosen in several steps', () => {
  it('accumulate', () => {
    const all = chosenIn([file('a.zip')], [file('b.zip')], [file('old/c.mp4')]);
    expect(pathsOf(placedFiles(all))).toEqual(['a.zip', 'b.zip', 'old/c.mp4']);
  });

  it('are not duplicated when they are chosen again', () => {
    const folder = [file('old/a.mp4'), file('old/b.mp4')];
    expect(pathsOf(placedFiles(chosenIn(folder, folder, [file('c.zip')], [file('c.zip')])))).toEqual([
      'old/a.mp4',
      'old/b.mp4',
      'c.zip',
    ]);
  });

  it('are replaced by newer ones if a folder is chosen again after a change', async () => {
    const before = [file('old/a.mp4'), file('old/list.json', '[1]')];
    const after = [file('old/a.mp4'), file('old/list.json', '[1, 2]'), file('old/b.mp4')];
    expect(await contentsOf(placedFiles(chosenIn(before, after)))).toEqual({
      'old/a.mp4': 'old/a.mp4',
      'old/list.json': '[1, 2]',
      'old/b.mp4': 'old/b.mp4',
    });
  });

  it('are all kept if different files have the same name', async () => {
    const all = chosenIn([file('generations.json', 'mine')], [file('generations.json', 'yours')]);
    expect(await contentsOf(placedFiles(all))).toEqual({
      'generations.json': 'mine',
      '(2)/generations.json': 'yours',
    });
    expect(placedFiles(addChosen(all, [file('generations.json', 'yours')]))).toHaveLength(2);
    expect(placedFiles(addChosen(all, [file('generations.json', 'theirs')]))).toHaveLength(3);
  });

  it('stay with their folder if different folders have the same name', () => {
    const mine = [file('export/data/library.json', 'mine'), file('export/data/a.mp4')];
    const yours = [file('export/data/library.json', 'yours'), file('export/data/b.mp4')];
    expect(pathsOf(placedFiles(chosenIn(mine, yours)))).toEqual([
      'export/data/library.json',
      'export/data/a.mp4',
      '(2)/export/data/library.json',
      '(2)/export/data/b.mp4',
    ]);
  });

  it('count as different if only their dates differ', () => {
    expect(placedFiles(chosenIn([file('a.mp4', 'x', day)], [file('a.mp4', 'x', day + 1)]))).toHaveLength(2);
  });
});

describe('Files that are chosen again for a run', () => {
  it('have the same paths as the first time, in whatever order they are chosen now', async () => {
    const mine = file('generations.json', 'mine');
    const yours = file('generations.json', 'yours');
    const first = await contentsOf(placedFiles(chosenIn([mine], [yours])));
    const again = await Promise.all([...arrangements(chosenIn([yours], [mine]))].map(contentsOf));
    expect(again).toContainEqual(first);
  });

  it('include the second of two files with the same name even if the first one is missing now', () => {
    const again = [...arrangements(chosenIn([file('generations.json', 'yours')]))].map(pathsOf);
    expect(again).toEqual([['generations.json'], ['(2)/generations.json']]);
  });
});
