import type { ChosenFile } from '../archive/verify/file-index';

/** Files that were chosen or dropped, and the paths of files and folders that the browser couldn't read. */
export type CollectedFiles = { files: ChosenFile[]; unreadable: string[] };

/**
 * The dropped files, and the files in dropped folders. Both browsers support these entries for folders, and share no
 * other API. The entries are only valid during the event, so call this synchronously. An unreadable file doesn't affect
 * others. Throws the signal's reason.
 */
export async function droppedFiles({ items }: DataTransfer, signal: AbortSignal): Promise<CollectedFiles> {
  const entries = Array.from(items).flatMap((item) => item.webkitGetAsEntry() ?? []);
  const collected: CollectedFiles = { files: [], unreadable: [] };
  for (const entry of entries) await walk(entry, collected, signal);
  return collected;
}

/** Handles of what was dropped, if the browser supports them. Like `droppedFiles`, call it during the event. */
export async function droppedHandles({ items }: DataTransfer): Promise<FileSystemHandle[]> {
  const handles = Array.from(items, (item) => item.getAsFileSystemHandle?.().catch(() => null));
  return (await Promise.all(handles)).flatMap((handle) => handle ?? []);
}

async function walk(entry: FileSystemEntry, collected: CollectedFiles, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const path = entry.fullPath.slice(1);
  const inside: FileSystemEntry[] = [];
  try {
    if (isFile(entry)) {
      collected.files.push({ path, file: await new Promise<File>((...done) => entry.file(...done)) });
    } else if (isFolder(entry)) {
      const reader = entry.createReader();
      const next = () => new Promise<FileSystemEntry[]>((...done) => reader.readEntries(...done));
      // A folder is read in batches. An empty one is the end.
      for (let batch = await next(); batch.length > 0; batch = await next())
        for (const each of batch) inside.push(each);
    }
  } catch {
    // No permission, a cloud file that can't be downloaded, or deleted since it was dropped.
    collected.unreadable.push(path);
  }
  for (const each of inside) await walk(each, collected, signal);
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Files from an input. For a folder, with their paths in it. */
export const selectedFiles = (files: File[]): CollectedFiles => ({
  files: files.map((file) => ({ path: file.webkitRelativePath || file.name, file })),
  unreadable: [],
});
