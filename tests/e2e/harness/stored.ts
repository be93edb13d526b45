import type { Page } from '@playwright/test';
import type { Page as PuppeteerPage } from 'puppeteer-core';
import type { Job, Part } from '../../../lib/model/job';
import type { JournalRow } from '../../../lib/storage/journal/journal-row';

/** The rows of a store. Run it in an extension page. It reads the database directly, so it wakes no context. */
async function readRows(store: string): Promise<unknown[]> {
  const request = indexedDB.open('sora-export-data');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const rows = database.transaction(store).objectStore(store).getAll();
  await new Promise((resolve) => {
    rows.onsuccess = resolve;
  });
  database.close();
  return rows.result;
}

/** A page of the extension, in either browser. */
type AnyPage = Page | PuppeteerPage;

const rowsOf = <Row>(page: AnyPage, store: string) => (page as Page).evaluate(readRows, store) as Promise<Row[]>;

/** The job that started last. */
export async function latestJob(page: AnyPage): Promise<Job | undefined> {
  const jobs = await rowsOf<Job>(page, 'jobs');
  return jobs.toSorted((a, b) => a.startedAt - b.startedAt).at(-1);
}

/** Journaled files of items: their paths in the archive, and their byte offsets in their part. */
export async function journaledEntries(page: AnyPage): Promise<{ path: string; offset: number }[]> {
  const rows = await rowsOf<JournalRow>(page, 'journal');
  return rows.flatMap(({ saved }) => saved.map(({ entry: { path, offset } }) => ({ path, offset })));
}

/** The stored paths of the copies of parts. */
export async function copiedPaths(page: AnyPage): Promise<string[]> {
  return (await rowsOf<Part>(page, 'parts')).flatMap(({ downloadPath }) => downloadPath ?? []);
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
