import { openDB } from 'idb';
import { ExpectedFailure } from '../model/failure';
import type { ChosenFolder } from './file-system-access';
import { requestWriteAccess } from './file-system-access';

/* The folder that the user has chosen. Its handle is in a small database of its own, because the page where it's chosen
 * writes it, and only the engine writes the export's store. */
const database = 'sora-export-folder';
const store = 'folder';
const key = 'chosen';

async function inDatabase<T>(act: (database: Awaited<ReturnType<typeof openDB>>) => Promise<T>): Promise<T> {
  const opened = await openDB(database, 1, { upgrade: (made) => void made.createObjectStore(store) });
  try {
    return await act(opened);
  } finally {
    opened.close();
  }
}

export const saveFolder = (folder: ChosenFolder): Promise<void> =>
  inDatabase(async (database) => void (await database.put(store, folder, key)));

/** The folder that was chosen last; null if there is none. It may not be writable. */
export const savedFolder = (): Promise<ChosenFolder | null> =>
  inDatabase(async (database) => (await database.get(store, key)) ?? null);

/** The chosen folder, which exists and is writable. Throws no-folder, and what `usable` throws. */
export async function usableFolder(): Promise<ChosenFolder> {
  const folder = await savedFolder();
  if (folder === null) throw new ExpectedFailure('no-folder');
  return usable(folder);
}

/** The folder, once it's known to exist and to be writable. Throws folder-not-allowed, folder-gone. */
export async function usable(folder: ChosenFolder): Promise<ChosenFolder> {
  if ((await folder.queryPermission?.(requestWriteAccess)) !== 'granted')
    throw new ExpectedFailure('folder-not-allowed');
  try {
    await folder.keys().next();
  } catch (error) {
    throw new ExpectedFailure('folder-gone', error instanceof Error ? error.name : null);
  }
  return folder;
}
