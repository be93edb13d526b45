import type { Page } from '@playwright/test';

/** Everything the extension has stored, as one text: all IndexedDB rows, and what its origin keeps beside. Run in one of its pages. */
export function readStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    type Api = { storage: { local: { get(): Promise<unknown> } } };
    const { chrome } = globalThis as unknown as { chrome: Api };
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, await chrome.storage.local.get()];
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
