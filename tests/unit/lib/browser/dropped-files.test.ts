import { describe, expect, it } from 'vitest';
import { droppedFiles, selectedFiles } from '../../../../lib/browser/dropped-files';
import { thrownBy } from '../sora/fake-site';

type Tree = { [name: string]: Tree | string | Error };

/** The browser's entry for something dropped. An error stands for what it can't read. */
function entryOf(name: string, content: Tree | string | Error, path = `/${name}`): object {
  if (typeof content === 'string')
    return { isFile: true, fullPath: path, file: (done: (file: File) => void) => done(new File([content], name)) };
  if (content instanceof Error)
    return { isFile: true, fullPath: path, file: (_: unknown, fail: (error: Error) => void) => fail(content) };
  const children = Object.entries(content).filter(([child]) => child !== '!');
  // Chromium returns at most 100 at a time; here it is one.
  const batches = children.map(([child, inside]) => [entryOf(child, inside, `${path}/${child}`)]);
  const readEntries = (done: (batch: object[]) => void, fail: (error: Error) => void) =>
    content['!'] instanceof Error ? fail(content['!']) : done(batches.shift() ?? []);
  return { isDirectory: true, fullPath: path, createReader: () => ({ readEntries }) };
}

const dropOf = (tree: Tree) =>
  ({
    items: Object.entries(tree).map(([name, content]) => ({ webkitGetAsEntry: () => entryOf(name, content) })),
  }) as unknown as DataTransfer;

const never = new AbortController().signal;
const denied = new DOMException('The requested file could not be read.', 'NotReadableError');

describe('A dropped folder or file', () => {
  it('gives every file, with its path in the folder', async () => {
    const { files, unreadable } = await droppedFiles(
      dropOf({ 'a.zip': 'a', old: { 'b.mp4': 'b', sub: { c: 'c' } } }),
      never,
    );
    expect(files.map(({ path }) => path)).toEqual(['a.zip', 'old/b.mp4', 'old/sub/c']);
    expect(unreadable).toEqual([]);
  });

  it('is read without unreadable files and folders, which are reported', async () => {
    const tree = {
      old: { 'a.mp4': denied, locked: { '!': denied, x: 'x' }, 'b.mp4': 'b' },
      'c.zip': denied,
      'd.zip': 'd',
    };
    const { files, unreadable } = await droppedFiles(dropOf(tree), never);
    expect(files.map(({ path }) => path)).toEqual(['old/b.mp4', 'd.zip']);
    expect(unreadable).toEqual(['old/a.mp4', 'old/locked', 'c.zip']);
  });

  it('is read no further once the user has stopped it', async () => {
    const stopped = AbortSignal.abort(new Error('stopped'));
    expect(await thrownBy(droppedFiles(dropOf({ old: { 'a.mp4': 'a' } }), stopped))).toMatchObject({
      message: 'stopped',
    });
  });
});

it('Files of a chosen folder have their path in it, and single files their name', () => {
  const inFolder = Object.assign(new File([''], 'a.mp4'), { webkitRelativePath: 'old/a.mp4' });
  const { files } = selectedFiles([inFolder, new File([''], 'b.zip')]);
  expect(files.map(({ path }) => path)).toEqual(['old/a.mp4', 'b.zip']);
});
