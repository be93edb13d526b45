import type { ChosenFolder } from '../../../../../lib/browser/file-system-access';

type Stored = Map<string, Uint8Array | Stored>;

const error = (name: string, words = '') => new DOMException(words, name);

/** Names that Chromium refuses, as far as the tests need them. */
const isRefused = (name: string) => name === '' || /[\\/:*?"<>|]|[. ]$/.test(name) || /^\.\.?$/.test(name);

/**
 * A folder on disk with the File System Access API, as in Chromium: a file is written to a `.crswap` file next to it,
 * and moved on close. Calls `step` before each change; it may throw to simulate the end of the process.
 */
export function createMemoryFolder(step: () => void = () => {}) {
  const tree: Stored = new Map();
  const disk = { room: 10_000_000_000, isThere: true, isAllowed: true, longestPath: 4096 };
  /** Paths of closed files, in order. */
  const written: string[] = [];

  const expectAccess = () => {
    if (!disk.isThere) throw error('NotFoundError');
    if (!disk.isAllowed) throw error('NotAllowedError');
  };
  const change = () => {
    step();
    expectAccess();
  };

  const fileHandle = (folder: Stored, name: string, path: string) => ({
    kind: 'file',
    name,
    async getFile() {
      expectAccess();
      const bytes = folder.get(name);
      if (!(bytes instanceof Uint8Array)) throw error('NotFoundError');
      return new File([bytes.slice()], name);
    },
    async createWritable() {
      change();
      const swap = `${name}.crswap`;
      folder.set(swap, new Uint8Array());
      return {
        async write(chunk: Uint8Array) {
          change();
          if (chunk.length > disk.room) throw error('QuotaExceededError');
          disk.room -= chunk.length;
          const before = folder.get(swap) as Uint8Array;
          const grown = new Uint8Array(before.length + chunk.length);
          grown.set(before);
          grown.set(chunk, before.length);
          folder.set(swap, grown);
        },
        async close() {
          change();
          folder.set(name, folder.get(swap) as Uint8Array);
          folder.delete(swap);
          written.push(path);
        },
        async abort() {
          change();
          folder.delete(swap);
        },
      };
    },
  });

  const folderHandle = (content: Stored, name: string, path: string): unknown => ({
    kind: 'directory',
    name,
    async queryPermission() {
      return disk.isAllowed ? 'granted' : 'prompt';
    },
    async *keys() {
      expectAccess();
      yield* content.keys();
    },
    async *entries() {
      expectAccess();
      for (const [name, inside] of content)
        yield [
          name,
          inside instanceof Map ? folderHandle(inside, name, `${path}${name}/`) : fileHandle(content, name, path),
        ];
    },
    async getDirectoryHandle(name: string, { create = false } = {}) {
      expectAccess();
      if (isRefused(name)) throw new TypeError('Name is not allowed.');
      const found = content.get(name) ?? (create ? new Map() : undefined);
      if (found === undefined) throw error('NotFoundError');
      if (found instanceof Uint8Array) throw error('TypeMismatchError');
      if (!content.has(name)) {
        change();
        content.set(name, found);
      }
      return folderHandle(found, name, `${path}${name}/`);
    },
    async getFileHandle(name: string, { create = false } = {}) {
      expectAccess();
      if (isRefused(name)) throw new TypeError('Name is not allowed.');
      const found = content.get(name);
      if (found instanceof Map) throw error('TypeMismatchError');
      if (found === undefined && (!create || `${path}${name}`.length > disk.longestPath)) throw error('NotFoundError');
      if (found === undefined) {
        change();
        content.set(name, new Uint8Array());
      }
      return fileHandle(content, name, `${path}${name}`);
    },
    async removeEntry(name: string) {
      expectAccess();
      if (!content.has(name)) throw error('NotFoundError');
      change();
      content.delete(name);
    },
  });

  const filesIn = (content: Stored, path: string): [string, Uint8Array][] =>
    [...content].flatMap(([name, inside]): [string, Uint8Array][] =>
      inside instanceof Map ? filesIn(inside, `${path}${name}/`) : [[`${path}${name}`, inside]],
    );

  return {
    handle: folderHandle(tree, 'Pictures', '') as ChosenFolder,
    disk,
    written,
    /** Content of every file, by path. */
    files: () => new Map(filesIn(tree, '').sort(([a], [b]) => (a < b ? -1 : 1))),
    put(path: string, bytes: Uint8Array | null) {
      const names = path.split('/');
      let folder = tree;
      for (const name of names.slice(0, -1)) {
        if (!folder.has(name)) folder.set(name, new Map());
        folder = folder.get(name) as Stored;
      }
      if (bytes === null) folder.delete(names.at(-1) ?? '');
      else folder.set(names.at(-1) ?? '', bytes);
    },
  };
}
