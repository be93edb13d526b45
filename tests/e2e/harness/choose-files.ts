import type { FileChooser, Page } from '@playwright/test';

/** Chooses files or a folder like users do: with a button and the browser's dialog. */
export async function chooseFiles(
  page: Page,
  button: string,
  files: Parameters<FileChooser['setFiles']>[0],
): Promise<void> {
  const opened = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await opened).setFiles(files);
}
