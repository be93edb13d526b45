import type { Page } from '@playwright/test';
import type { RunningChromium } from './chromium';

/** The page that builds an archive from files, in a tab. */
export async function openImportPage(chromium: RunningChromium): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/import.html`);
  return page;
}

/** Its elements, located by roles and names. */
export function importPageOf(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    status: page.getByRole('status').first(),
    progress: page.getByRole('progressbar'),
    chooseFiles: button('Choose files'),
    chooseFolder: button('Choose a folder'),
    build: button('Build archive'),
    pause: button('Pause'),
    resume: button('Resume'),
    skipMissing: button('Continue without the missing files'),
    /** Cells of a source's row in the table: files, items, listed without a file, duplicates. */
    row: (source: string) => page.getByRole('row').filter({ hasText: source }).getByRole('cell'),
    /** Chooses files or a folder like users do: with the button and the browser's dialog. */
    async choose(paths: string | string[]) {
      const opened = page.waitForEvent('filechooser');
      await button(Array.isArray(paths) ? 'Choose files' : 'Choose a folder').click();
      await (await opened).setFiles(paths);
    },
  };
}
