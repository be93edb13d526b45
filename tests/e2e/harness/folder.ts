import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { VerifiedExport } from './bag';
import type { RunningChromium } from './chromium';
import { schemaFaults } from './library-schema';

/** The library's tab. */
export async function openLibraryTab(chromium: RunningChromium): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/library.html`);
  return page;
}

/**
 * Chooses a folder as the product keeps it: a handle in its database. No browser opens its window for folders to a test, so the folder is one of
 * the origin's private storage, whose handles are of the same kind.
 */
export function chooseFolder(page: Page, name: string): Promise<void> {
  return page.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(name, { create: true });
    const opening = indexedDB.open('sora-export-folder', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('folder');
    const database = await done(opening);
    await done(database.transaction('folder', 'readwrite').objectStore('folder').put(folder, 'chosen'));
    database.close();
  }, name);
}

/** Copies a folder of the private storage to the disk. */
export async function copyFolder(page: Page, name: string, to: string): Promise<void> {
  const files = await page.evaluate(async (name) => {
    const found: [path: string, content: string][] = [];
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
        else {
          const bytes = new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer());
          let text = '';
          for (const byte of bytes) text += String.fromCharCode(byte);
          found.push([`${path}${name}`, btoa(text)]);
        }
      }
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle(name), '');
    return found;
  }, name);
  for (const [path, content] of files) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), Buffer.from(content, 'base64'));
  }
}

/** The files of an unpacked export, as `expectWhole` takes them. Whether it is a valid bag is for others to say. */
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
  const json = async (path: string) => JSON.parse((await read(path)).toString('utf8'));
  expect(schemaFaults(await json('data/library.json'))).toEqual([]);
  return { folder, files, bytes: total, read, report: await json('data/report.json') };
}
