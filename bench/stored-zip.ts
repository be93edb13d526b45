import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Job, Part } from '../lib/model/job';

/** The content of the product's store at one moment, in milliseconds since 1970. */
export type Stored = { at: number; job: Job | undefined; parts: Part[] };

/** Milliseconds between reads, which cost the browser something as well. */
const checkEveryMs = 250;

/** Runs in one of the extension's pages. */
async function look(): Promise<Stored> {
  const opening = indexedDB.open('sora-export-data');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const reading = database.transaction(['jobs', 'parts']);
  const jobs = reading.objectStore('jobs').getAll();
  const parts = reading.objectStore('parts').getAll();
  await new Promise((resolve) => {
    reading.oncomplete = resolve;
  });
  database.close();
  return { at: Date.now(), job: jobs.result[0], parts: parts.result };
}

/** Reads the product's store until `isThere` returns true. Calls `listener` with what each read returns. */
export async function untilStored(
  page: Page,
  isThere: (stored: Stored) => boolean,
  listener: (stored: Stored) => void = () => {},
): Promise<Stored> {
  for (;;) {
    const stored = await page.evaluate(look);
    listener(stored);
    if (isThere(stored)) return stored;
    await wait(checkEveryMs);
  }
}
