import type { Page } from '@playwright/test';
import { chooseFiles } from './choose-files';

/** Elements of the page that builds an archive from files, located by roles and names. */
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
    choose: (paths: string | string[]) =>
      chooseFiles(page, Array.isArray(paths) ? 'Choose files' : 'Choose a folder', paths),
  };
}
