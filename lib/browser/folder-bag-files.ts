import type { BagFolder } from '../archive/file-bag/choose-bag';
import { keepHandleAlive } from '../async/keep-handle-alive';
import { isSystemFile } from '../model/bag-files';
import { ExpectedFailure } from '../model/failure';

/** Files written side by side: each is made, written, checked by the browser and put into its place, which takes turns at several things. */
const fewAtOnce = 4;
/** Chromium writes into a file of this ending, and puts it into the place of the other when it is closed. */
const swapEnding = '.crswap';

const isNamed = (error: unknown, ...names: string[]) => error instanceof DOMException && names.includes(error.name);
const orNull = (error: unknown): null => {
  if (isNamed(error, 'NotFoundError', 'TypeMismatchError')) return null;
  throw error;
};

/** What the browser says, in our words, for a file of so many bytes. Cancellation and our own failures pass. */
function failureOf(error: unknown, bytes: number): unknown {
  if (isNamed(error, 'NotAllowedError', 'SecurityError')) return new ExpectedFailure('folder-not-allowed');
  if (isNamed(error, 'QuotaExceededError')) return new ExpectedFailure('folder-full', String(bytes));
  if (isNamed(error, 'NotFoundError')) return new ExpectedFailure('folder-gone');
  if (error instanceof DOMException) return new ExpectedFailure('folder-failed', `${error.name}: ${error.message}`);
  return error;
}

/** Paths of the files in a folder and all below it, after `path`. What Chromium has left half written is removed. */
async function* filesIn(folder: FileSystemDirectoryHandle, path: string): AsyncGenerator<string> {
  const content: [string, FileSystemHandle][] = [];
  for await (const entry of folder.entries()) content.push(entry);
  for (const [name, handle] of content) {
    if (handle.kind === 'directory') yield* filesIn(handle as FileSystemDirectoryHandle, `${path}${name}/`);
    else if (name.endsWith(swapEnding)) await folder.removeEntry(name).catch(orNull);
    else yield `${path}${name}`;
  }
}

/**
 * A bag in a folder that the person has chosen: in the folder `name` of it, which is made when the first file is written, or in itself. A
 * file is written beside its place and moved there whole. Throws folder-not-allowed, folder-gone, folder-full, folder-failed.
 */
export function folderBagFiles(root: FileSystemDirectoryHandle, name: string | null): BagFolder {
  const known = new Map<string, Promise<FileSystemDirectoryHandle>>();
  const segmentsOf = (path: string) => [...(name === null ? [] : [name]), ...path.split('/')];

  /** The folder of these names, made where it is not there and `create` says so. */
  const folderOf = (segments: readonly string[], create: boolean): Promise<FileSystemDirectoryHandle> => {
    const last = segments.at(-1);
    if (last === undefined) return Promise.resolve(root);
    const key = segments.join('/');
    const found =
      known.get(key) ??
      folderOf(segments.slice(0, -1), create).then((folder) => folder.getDirectoryHandle(last, { create }));
    known.set(key, found);
    // One that is not there may be made later, and one that has gone may come back.
    found.catch(() => known.delete(key));
    return found;
  };
  const placeOf = async (path: string, create: boolean) => {
    const segments = segmentsOf(path);
    return { folder: await folderOf(segments.slice(0, -1), create), file: segments.at(-1) ?? '' };
  };
  /** Takes away a file where it is one. */
  const removeFrom = (folder: FileSystemDirectoryHandle, file: string) => folder.removeEntry(file).catch(orNull);
  const isThere = async (folder: FileSystemDirectoryHandle) =>
    folder
      .keys()
      .next()
      .then(
        () => true,
        () => false,
      );

  /** The file to write to; null where its name is refused: the browser says so, or its folder is there and still will not have it. */
  const fileFor = async (path: string): Promise<FileSystemFileHandle | null> => {
    const { folder, file } = await placeOf(path, true);
    try {
      await removeFrom(folder, `${file}${swapEnding}`);
      return await folder.getFileHandle(file, { create: true });
    } catch (error) {
      if (error instanceof TypeError) return null;
      if (isNamed(error, 'NotFoundError') && (await isThere(folder))) return null;
      known.clear();
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
        const stream = await keepHandleAlive(handle, (file) => file.createWritable());
        try {
          for (const chunk of chunks()) {
            signal.throwIfAborted();
            await stream.write(chunk as Uint8Array<ArrayBuffer>);
          }
          await stream.close();
        } catch (error) {
          await stream.abort().catch(() => undefined);
          throw error;
        }
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
        // A name that the browser does not even take stands for nothing.
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
        // A file of that name.
        if (isNamed(error, 'TypeMismatchError')) return false;
        throw failureOf(error, 0);
      }
    },
    lastDownload: () => null,
  };
}
