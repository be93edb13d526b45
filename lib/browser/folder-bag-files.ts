import type { BagFolder } from '../archive/file-bag/choose-bag';
import { keepHandleAlive } from '../async/keep-handle-alive';
import { isSystemFile } from '../model/bag-files';
import { ExpectedFailure } from '../model/failure';

/**
 * Files written in parallel. Each is created, written, checked by the browser and moved to its place, and these steps
 * overlap.
 */
const fewAtOnce = 4;
/** Chromium writes to a file with this extension, and moves it to its place when it's closed. */
const swapEnding = '.crswap';

const isNamed = (error: unknown, ...names: string[]) => error instanceof DOMException && names.includes(error.name);
const orNull = (error: unknown): null => {
  if (isNamed(error, 'NotFoundError', 'TypeMismatchError')) return null;
  throw error;
};

/**
 * Converts the browser's error for a file of this size to a failure. Cancellation and our own failures pass through.
 */
function failureOf(error: unknown, bytes: number): unknown {
  if (isNamed(error, 'NotAllowedError', 'SecurityError')) return new ExpectedFailure('folder-not-allowed');
  if (isNamed(error, 'QuotaExceededError')) return new ExpectedFailure('folder-full', String(bytes));
  if (isNamed(error, 'NotFoundError')) return new ExpectedFailure('folder-gone');
  if (error instanceof DOMException) return new ExpectedFailure('folder-failed', `${error.name}: ${error.message}`);
  return error;
}

/** Paths of all files in and below a folder, prefixed with `path`. Removes Chromium's partially written files. */
async function* filesIn(folder: FileSystemDirectoryHandle, path: string): AsyncGenerator<string> {
  const content: [string, FileSystemHandle][] = [];
  for await (const entry of folder.entries()) content.push(entry);
  for (const [name, handle] of content) {
    if (handle.kind === 'directory') yield* filesIn(handle as FileSystemDirectoryHandle, `${path}${name}/`);
    else if (name.endsWith(swapEnding)) await folder.removeEntry(name).catch(orNull);
    else yield `${path}${name}`;
  }
}

/** Removes a file if it exists. */
const removeFrom = (folder: FileSystemDirectoryHandle, file: string) => folder.removeEntry(file).catch(orNull);

const isThere = async (folder: FileSystemDirectoryHandle): Promise<boolean> =>
  folder
    .keys()
    .next()
    .then(
      () => true,
      () => false,
    );

/** Writes a whole file next to its place, then moves it there. */
async function replaceFile(
  handle: FileSystemFileHandle,
  chunks: Iterable<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const stream = await keepHandleAlive(handle, (file) => file.createWritable());
  try {
    for (const chunk of chunks) {
      signal.throwIfAborted();
      await stream.write(chunk as Uint8Array<ArrayBuffer>);
    }
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

type FolderOf = (segments: readonly string[], create: boolean) => Promise<FileSystemDirectoryHandle>;

/** Resolves folders below `root` by the segments of their paths, each once until `forget` is called. */
function createFolders(root: FileSystemDirectoryHandle): { folderOf: FolderOf; forget: () => void } {
  const known = new Map<string, Promise<FileSystemDirectoryHandle>>();
  const folderOf: FolderOf = (segments, create) => {
    const last = segments.at(-1);
    if (last === undefined) return Promise.resolve(root);
    const key = segments.join('/');
    const found =
      known.get(key) ??
      folderOf(segments.slice(0, -1), create).then((folder) => folder.getDirectoryHandle(last, { create }));
    known.set(key, found);
    // A missing folder may be created later, and a removed one may come back.
    found.catch(() => known.delete(key));
    return found;
  };
  return { folderOf, forget: () => known.clear() };
}

/**
 * A bag in the folder that the user has chosen: in its subfolder `name`, which is created when the first file is
 * written, or in the folder itself. A file is written next to its place and then moved there as a whole. Throws
 * folder-not-allowed, folder-gone, folder-full, folder-failed.
 */
export function folderBagFiles(root: FileSystemDirectoryHandle, name: string | null): BagFolder {
  const { folderOf, forget } = createFolders(root);
  const segmentsOf = (path: string) => [...(name === null ? [] : [name]), ...path.split('/')];
  const placeOf = async (path: string, create: boolean) => {
    const segments = segmentsOf(path);
    return { folder: await folderOf(segments.slice(0, -1), create), file: segments.at(-1) ?? '' };
  };
  /**
   * The file to write to; null if its name is refused: the browser says so, or its folder exists and still can't create
   * it.
   */
  const fileFor = async (path: string): Promise<FileSystemFileHandle | null> => {
    const { folder, file } = await placeOf(path, true);
    try {
      await removeFrom(folder, `${file}${swapEnding}`);
      return await folder.getFileHandle(file, { create: true });
    } catch (error) {
      if (error instanceof TypeError) return null;
      if (isNamed(error, 'NotFoundError') && (await isThere(folder))) return null;
      forget();
      throw error;
    }
  };

  return {
    place: [root.name, name].filter((part) => part !== null && part !== '').join('/'),
    inParallel: fewAtOnce,
    takesGallery: true,
    isReadable: true,
    async write({ meta, chunks }, _writing, signal) {
      try {
        const handle = await fileFor(meta.path);
        if (handle === null) return false;
        await replaceFile(handle, chunks(), signal);
        return true;
      } catch (error) {
        throw failureOf(error, meta.bytes);
      }
    },
    async read(path) {
      try {
        const { folder, file } = await placeOf(path, false);
        return await keepHandleAlive(await folder.getFileHandle(file), (found) => found.getFile());
      } catch (error) {
        // If the browser rejects the name, there's no such file.
        if (error instanceof TypeError || orNull(error) === null) return null;
        throw failureOf(error, 0);
      }
    },
    async remove(path, halfWritten = false) {
      try {
        const { folder, file } = await placeOf(path, false);
        await removeFrom(folder, `${file}${swapEnding}`);
        if (!halfWritten) await removeFrom(folder, file);
      } catch (error) {
        if (error instanceof TypeError || isNamed(error, 'NotFoundError', 'TypeMismatchError')) return;
        throw failureOf(error, 0);
      }
    },
    async *payload() {
      try {
        yield* filesIn(await folderOf(segmentsOf('data'), false), 'data/');
      } catch (error) {
        if (!isNamed(error, 'NotFoundError')) throw failureOf(error, 0);
      }
    },
    async isEmpty() {
      try {
        const folder = name === null ? root : await root.getDirectoryHandle(name);
        for await (const each of folder.keys()) if (!isSystemFile(each)) return false;
        return true;
      } catch (error) {
        if (isNamed(error, 'NotFoundError')) return true;
        // A file has that name.
        if (isNamed(error, 'TypeMismatchError')) return false;
        throw failureOf(error, 0);
      }
    },
    lastDownload: () => null,
  };
}
