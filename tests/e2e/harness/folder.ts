import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { expect } from '@playwright/test';
import { bagFaults, throwFaults, type VerifiedExport } from './bag';
import type { RunningChromium } from './chromium';
import { dropOn } from './drop';
import { schemaFaults } from './library-schema';
import { sendFromPopup } from './send-message';

/**
 * Chooses a folder on disk like the product stores it: as a handle in its database. Tests can't use the browser's
 * folder dialog, so the handle comes from a folder that is dropped on an extension page. Whether it may be written to
 * depends on `launchChromium`.
 */
export async function chooseFolder(chromium: RunningChromium, folder: string): Promise<void> {
  const page = await chromium.openExtensionPage('library.html');
  await page.evaluate(() => {
    // If the element below the pointer is rendered again, the browser only sends the first of these.
    for (const type of ['dragenter', 'dragover']) addEventListener(type, (event) => event.preventDefault(), true);
    const take = (event: DragEvent) => {
      event.preventDefault();
      event.stopPropagation();
      const item = event.dataTransfer?.items[0] as unknown as { getAsFileSystemHandle(): unknown };
      Object.assign(globalThis, { dropped: item.getAsFileSystemHandle() });
    };
    addEventListener('drop', take, true);
  });
  await dropOn(page, folder);
  await page.waitForFunction(() => 'dropped' in globalThis);
  await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const opening = indexedDB.open('sora-export-folder', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('folder');
    const database = await done(opening);
    const folder = await (globalThis as unknown as { dropped: Promise<FileSystemDirectoryHandle | null> }).dropped;
    if (folder === null) throw new Error('The browser gives no handle of the folder.');
    const putting = database.transaction('folder', 'readwrite');
    putting.objectStore('folder').put(folder, 'chosen');
    // If the page closes before the commit, the change is lost.
    await new Promise((resolve, reject) => {
      putting.oncomplete = resolve;
      putting.onabort = () => reject(putting.error);
    });
    database.close();
  });
  await page.close();
}

/** Chooses a folder, see `chooseFolder`, and sets the destination to it, or to separate files in Downloads. */
export async function setDestination(
  chromium: RunningChromium,
  folder: string,
  destination: 'folder' | 'files' = 'folder',
): Promise<void> {
  await chooseFolder(chromium, folder);
  await sendFromPopup(chromium, 'change-settings', { destination });
}

/**
 * The files of an unpacked export, for `expectWhole`. Throws one error with everything that makes it an invalid bag.
 */
export async function readBag(
  folder: string,
): Promise<VerifiedExport & { report: { counts: Record<string, number> } }> {
  const files: VerifiedExport['files'] = new Map();
  let total = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const content = await readFile(file);
    const path = relative(folder, file).replaceAll(sep, '/');
    const sha256 = createHash('sha256').update(content).digest('hex');
    files.set(path, { path, bytes: content.length, sha256, modified: (await stat(file)).mtime });
    total += content.length;
  }
  const read = (path: string) => readFile(join(folder, path));
  throwFaults(await bagFaults(files, read));
  const json = async (path: string) => JSON.parse((await read(path)).toString('utf8'));
  expect(schemaFaults(await json('data/library.json'))).toEqual([]);
  return { folder, files, bytes: total, read, report: await json('data/report.json') };
}
