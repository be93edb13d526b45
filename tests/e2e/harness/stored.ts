import type { Page } from '@playwright/test';

/** Everything the extension has stored, as one text: all IndexedDB rows, `storage.local` and `storage.session`. Run in one of its pages. */
export function readStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    type Areas = Record<'local' | 'session', { get(key: null): Promise<unknown> }>;
    const { storage } = (globalThis as unknown as { chrome: { storage: Areas } }).chrome;
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found: unknown[] = [await storage.local.get(null), await storage.session.get(null)];
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
