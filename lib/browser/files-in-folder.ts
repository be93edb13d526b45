import type { ChosenFile } from '../archive/verify/file-index';

/** The approximate number of files to look up. */
const samples = 50;

/**
 * Whether some of the chosen files are in a folder. Dropped files are compared by their handles, others by some paths,
 * sizes and times. Returns false if the folder can't be read; a run that writes there reports that.
 */
export async function areInFolder(
  folder: FileSystemDirectoryHandle,
  chosen: readonly ChosenFile[],
  dropped: readonly FileSystemHandle[],
): Promise<boolean> {
  for (const handle of dropped) if (await isInFolder(folder, handle, chosen)) return true;
  for (const { path, file } of sampled(chosen)) if (await isFileThere(folder, path, file)) return true;
  return false;
}

async function isInFolder(
  folder: FileSystemDirectoryHandle,
  handle: FileSystemHandle,
  chosen: readonly ChosenFile[],
): Promise<boolean> {
  // An empty path means it's the folder itself.
  if ((await folder.resolve(handle)) !== null) return true;
  if (!isFolder(handle)) return false;
  const inside = await handle.resolve(folder);
  if (inside === null) return false;
  const begin = [handle.name, ...inside, ''].join('/');
  return chosen.some(({ path }) => path.startsWith(begin));
}

const isFolder = (handle: FileSystemHandle): handle is FileSystemDirectoryHandle => handle.kind === 'directory';

/** A sample of the files, spread evenly. */
function sampled(chosen: readonly ChosenFile[]): ChosenFile[] {
  const step = Math.ceil(chosen.length / samples);
  return chosen.filter((_, at) => at % step === 0);
}

/** Whether a file is in the folder under the end of its path, wherever the path starts. */
async function isFileThere(folder: FileSystemDirectoryHandle, path: string, file: Blob): Promise<boolean> {
  const names = path.split('/');
  for (let from = 0; from < names.length; from++) {
    const there = await fileAt(folder, names.slice(from));
    if (there !== null && there.size === file.size && file instanceof File && there.lastModified === file.lastModified)
      return true;
  }
  return false;
}

async function fileAt(folder: FileSystemDirectoryHandle, names: readonly string[]): Promise<File | null> {
  try {
    let parent = folder;
    for (const name of names.slice(0, -1)) parent = await parent.getDirectoryHandle(name);
    const file = await parent.getFileHandle(names.at(-1) ?? '');
    return await file.getFile();
  } catch {
    // It doesn't exist, or can't be read.
    return null;
  }
}
