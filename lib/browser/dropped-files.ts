import type { ChosenFile } from '../archive/verify/file-index';

/**
 * Files that were dropped, and those of folders that were. Both browsers read folders by these entries, and neither by the same other way. The
 * entries are good only while the event is handled: this begins at once.
 */
export async function droppedFiles({ items }: DataTransfer, signal: AbortSignal): Promise<ChosenFile[]> {
  const entries = Array.from(items).flatMap((item) => item.webkitGetAsEntry() ?? []);
  const chosen: ChosenFile[] = [];
  for (const entry of entries) await walk(entry, chosen, signal);
  return chosen;
}

/** Handles of what was dropped, where the browser gives any. Like `droppedFiles`, it has to begin while the event is handled. */
export async function droppedHandles({ items }: DataTransfer): Promise<FileSystemHandle[]> {
  const handles = Array.from(items, (item) => item.getAsFileSystemHandle?.().catch(() => null));
  return (await Promise.all(handles)).flatMap((handle) => handle ?? []);
}

async function walk(entry: FileSystemEntry, chosen: ChosenFile[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (isFile(entry)) {
    chosen.push({ path: entry.fullPath.slice(1), file: await new Promise<File>((...done) => entry.file(...done)) });
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    const next = () => new Promise<FileSystemEntry[]>((...done) => reader.readEntries(...done));
    // A folder comes in batches; an empty one is its end.
    for (let batch = await next(); batch.length > 0; batch = await next())
      for (const inside of batch) await walk(inside, chosen, signal);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Files from an input: of a picked folder with their paths in it. */
export const selectedFiles = (files: File[]): ChosenFile[] =>
  files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));
