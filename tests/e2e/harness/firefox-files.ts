import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';

/** A file input, by the text of its button. */
export async function fileInput(page: Page, label: string): Promise<ElementHandle<HTMLInputElement>> {
  const found = await page.waitForSelector(`input[aria-label="${label}"]`);
  if (found === null) throw new Error(`There is no "${label}".`);
  return found as ElementHandle<HTMLInputElement>;
}

/** Sets the input's files like the browser does after the user has chosen a folder: the protocol has no folders. */
export async function chooseFolder(page: Page, folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const paths = files.map((file) => relative(join(folder, '..'), file));
  const field = await fileInput(page, 'Choose a folder');
  await field.evaluate((field, paths) => {
    field.removeAttribute('webkitdirectory');
    field.multiple = true;
    const name = () => {
      for (const [index, file] of Array.from(field.files ?? []).entries())
        Object.defineProperty(file, 'webkitRelativePath', { value: paths[index] });
    };
    field.addEventListener('change', name, { capture: true, once: true });
  }, paths);
  await field.uploadFile(...files);
}
