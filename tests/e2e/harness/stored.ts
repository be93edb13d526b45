import type { Page } from '@playwright/test';
import type { Job } from '../../../lib/model/job';
import type { JournalRow } from '../../../lib/storage/journal/journal-row';

/** The job that started last. Run it in an extension page. It reads the database directly, so it wakes no context. */
export async function latestJob(): Promise<Job | undefined> {
  const request = indexedDB.open('sora-export-data');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const newest = database.transaction('jobs').objectStore('jobs').index('started').openCursor(null, 'prev');
  await new Promise((resolve) => {
    newest.onsuccess = resolve;
  });
  database.close();
  return newest.result?.value;
}

/**
 * Journaled files of items: their paths in the archive, and their byte offsets in their part. Run it in an extension
 * page.
 */
export async function journaledEntries(): Promise<{ path: string; offset: number }[]> {
  const request = indexedDB.open('sora-export-data');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const rows = database.transaction('journal').objectStore('journal').getAll();
  await new Promise((resolve) => {
    rows.onsuccess = resolve;
  });
  database.close();
  return rows.result.flatMap(({ saved }: JournalRow) => saved.map(({ entry: { path, offset } }) => ({ path, offset })));
}

/**
 * Everything that the extension has stored, as text: all IndexedDB rows, and other storage of its origin. Run it in
 * one of its pages.
 */
export function readStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        found.push(await done(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    return JSON.stringify(found);
  });
}
