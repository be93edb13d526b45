import type { Locator, Page } from '@playwright/test';

/** The bar on a Sora page, located by roles and names like a user does. */
export function barOf(page: Page) {
  const host = page.locator('sora-export-bar');
  const button = (name: string): Locator => host.getByRole('button', { name, exact: true });
  return {
    host,
    status: host.getByRole('status'),
    progress: host.getByRole('progressbar'),
    exportAll: button('Export all'),
    pause: button('Pause'),
    resume: button('Resume'),
    cancel: button('Cancel'),
  };
}

/** How the closing status starts. */
export const complete = /^Export (finished|canceled)/;
