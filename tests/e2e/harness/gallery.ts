import type { BrowserContext, Page } from '@playwright/test';

/** A gallery as a person finds it, and what it did that it should not. */
export async function openGallery(context: BrowserContext, address: string) {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  const viewer = page.getByRole('dialog');
  return {
    page,
    faults,
    counts: page.getByRole('status'),
    search: page.getByRole('searchbox'),
    filters: page.getByRole('button', { name: 'Filters', exact: true }),
    tiles: page.locator('.grid .tile'),
    /** Names of the tiles that are drawn, in order. */
    names: () => tileNames(page),
    viewer,
    close: () => page.close(),
  };
}

function tileNames(page: Page): Promise<(string | null)[]> {
  return page.locator('.grid .tile').evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('aria-label')));
}
