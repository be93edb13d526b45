import type { ChosenFile } from '../archive/verify/file-index';

/** Files that were chosen or dropped, and the paths of files and folders that the browser doesn't give. */
export type CollectedFiles = { files: ChosenFile[]; unreadable: string[] };

/**
 * Files that were dropped, and those of folders that were. Both browsers read folders by these entries, and neither by the same other way. The
 * entries are good only while the event is handled: this begins at once. What can't be read keeps nothing else from being read. Throws the
 * signal's reason.
 */
export async function droppedFiles({ items }: DataTransfer, signal: AbortSignal): Promise<CollectedFiles> {
  const entries = Array.from(items).flatMap((item) => item.webkitGetAsEntry() ?? []);
  const collected: CollectedFiles = { files: [], unreadable: [] };
  for (const entry of entries) await walk(entry, collected, signal);
  return collected;
}

/** Handles of what was dropped, where the browser gives any. Like `droppedFiles`, it has to begin while the event is handled. */
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
      // A folder comes in batches; an empty one is its end.
      for (let batch = await next(); batch.length > 0; batch = await next())
        for (const each of batch) inside.push(each);
    }
  } catch {
    // No permission, a paused cloud file, or deleted since it was dropped.
    collected.unreadable.push(path);
  }
  for (const each of inside) await walk(each, collected, signal);
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Files from an input: of a picked folder with their paths in it. */
export const selectedFiles = (files: File[]): CollectedFiles => ({
  files: files.map((file) => ({ path: file.webkitRelativePath || file.name, file })),
  unreadable: [],
});
