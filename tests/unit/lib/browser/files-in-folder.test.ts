import { describe, expect, it } from 'vitest';
import type { ChosenFile } from '../../../../lib/archive/verify/file-index';
import { areInFolder } from '../../../../lib/browser/files-in-folder';

const day = Date.UTC(2026, 4, 3);
const file = (content: string, lastModified = day) => new File([content], 'file', { lastModified });

type Tree = { [name: string]: Tree | File };

const notFound = () => new DOMException('A requested file could not be found.', 'NotFoundError');

/** A folder on disk, as far as the code uses its handles. */
function folder(tree: Tree, path = '/Pictures') {
  const name = path.replace(/^.*\//, '');
  const inside = (from: string, to: string) =>
    to === from ? [] : to.startsWith(`${from}/`) ? to.slice(from.length + 1).split('/') : null;
  return {
    kind: 'directory',
    name,
    path,
    resolve: async (other: { path: string }) => inside(path, other.path),
    async getDirectoryHandle(child: string) {
      const found = tree[child];
      if (found === undefined || found instanceof File) throw notFound();
      return folder(found, `${path}/${child}`);
    },
    async getFileHandle(child: string) {
      const found = tree[child];
      if (!(found instanceof File)) throw notFound();
      return { kind: 'file', name: child, getFile: async () => found };
    },
  } as unknown as FileSystemDirectoryHandle & { path: string };
}

const chosen = (...paths: string[]): ChosenFile[] => paths.map((path) => ({ path, file: file(path) }));
const destination = folder({ 'Sora export': { data: { 'library.json': file('list'), 'a.mp4': file('video') } } });

describe('Files that were dropped', () => {
  it.each([
    ['the destination itself', '/Pictures', ['Pictures/a.mp4'], true],
    ['a folder in the destination', '/Pictures/Sora export', ['Sora export/a.mp4'], true],
    ['a folder that holds the destination, with its files', '/', ['/Pictures/a.mp4'], true],
    ['a folder that holds the destination, which is empty', '/Home', ['Home/b.mp4'], false],
    ['another folder', '/Videos', ['Videos/a.mp4'], false],
  ])('are compared by their handles: %s', async (_, path, paths, expected) => {
    const home = path === '/Home';
    const place = home ? folder({}, '/Home/Out') : folder({});
    const dropped = path === '/' ? folder({}, '') : folder({}, path);
    expect(await areInFolder(place, chosen(...paths), [dropped])).toBe(expected);
  });
});

describe('Files that were chosen', () => {
  it.each([
    ['the destination', 'Pictures/Sora export/data/a.mp4'],
    ['a folder in it', 'Sora export/data/a.mp4'],
    ['a folder that holds it', 'Home/Pictures/Sora export/data/a.mp4'],
  ])('from %s are recognized by path, size and time', async (_, path) => {
    expect(await areInFolder(destination, [{ path, file: file('video') }], [])).toBe(true);
  });

  it.each([
    ['another size', file('longer video')],
    ['another time', file('video', day + 1)],
  ])('with %s are not recognized', async (_, other) => {
    expect(await areInFolder(destination, [{ path: 'Sora export/data/a.mp4', file: other }], [])).toBe(false);
  });

  it('are recognized among very many others', async () => {
    const own = Array.from({ length: 2_000 }, (_, n) => `data/${n}.mp4`);
    const place = folder({ data: Object.fromEntries(own.map((path) => [path.slice(5), file(path)])) });
    const others = chosen(...own.map((path) => `other/${path}`));
    const many = [...others, ...own.map((path) => ({ path: `Pictures/${path}`, file: file(path) }))];
    expect(await areInFolder(place, many, [])).toBe(true);
  });
});
