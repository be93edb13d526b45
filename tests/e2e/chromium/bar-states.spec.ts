import type { Page } from '@playwright/test';
import { backgroundOf } from '../harness/background';
import { barOf, complete } from '../harness/bar';
import { openExport, partsIn } from '../harness/exported';
import { expect, test } from '../harness/fixtures';

test('a signed-out user is asked to sign in, and can export afterward', async ({ chromium, replica }) => {
  replica.session.signOut();
  const page = await chromium.openSora();
  const bar = barOf(page);
  await expect(bar.status).toHaveText('You’re signed out of Sora. Sign in to export your library.');
  await expect(bar.exportAll).toHaveCount(0);

  replica.session.signIn();
  await page.reload();
  await expect(bar.exportAll).toBeVisible();
  await expect(bar.host).toContainText('fixture.maker');
});

test('an account without a name can still be exported', async ({ chromium, replica }) => {
  replica.faults.set([{ kind: '403', path: '/backend/project_y/v2/me' }]);
  const page = await chromium.openSora();
  await expect(barOf(page).exportAll).toBeVisible();
  await expect(barOf(page).host).toContainText('unnamed');
});

test.describe('an empty library', () => {
  test.use({ replicaOptions: { items: 0 } });

  test('exporting an empty library reports it and leaves no file', async ({ sora, chromium }) => {
    const bar = barOf(sora);
    await bar.exportAll.click();
    await expect(bar.status).toHaveText(
      'Export finished: 0 saved, 0 failed, 0 skipped. There’s nothing in this library to export.',
    );
    expect(await partsIn(chromium.downloads)).toEqual([]);
  });
});

test('a list in an unknown format is reported as unavailable, and the rest is exported', async ({
  sora,
  replica,
  chromium,
}) => {
  replica.faults.set([{ kind: 'missing-field', path: '/backend/v2/list_tasks' }]);
  const bar = barOf(sora);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(/^Export finished: \d+ saved, 0 failed, \d+ skipped, 2 lists unavailable$/);
  const { library } = await openExport(chromium.downloads);
  const state = library.sources.find(({ source }) => source === 'sora1-library');
  expect(state).toMatchObject({ state: 'unavailable', listed: 0 });
  expect(state?.reason).toContain('site-changed');
  expect(library.items.length).toBeGreaterThan(0);
});

test('the bar keeps away from pages of one draft, follows navigation within the page and returns', async ({ sora }) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  await sora.evaluate(() => history.pushState({}, '', '/d/gen_01kqw73q9rjthkb5ks6bxhy399'));
  await expect(bar.host).toHaveCount(0);
  await sora.evaluate(() => history.pushState({}, '', '/drafts'));
  await expect(bar.exportAll).toBeVisible();

  await sora.goto('https://sora.chatgpt.com/d/gen_01kqw73q9rjthkb5ks6bxhy399');
  await expect(sora.locator('body')).not.toBeEmpty();
  await expect(bar.host).toHaveCount(0);
});

test('the bar comes back when the page drops it, or its whole body', async ({ sora }) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  await sora.evaluate(() => document.querySelector('sora-export-bar')?.remove());
  await expect(bar.exportAll).toBeVisible();
  await sora.evaluate(() => document.documentElement.replaceChild(document.createElement('body'), document.body));
  await expect(bar.exportAll).toBeVisible();
  await expect(bar.host).toHaveCount(1);
});

test('a page opened after the end shows the closing status, and the next run replaces it', async ({
  sora,
  chromium,
}) => {
  const bar = barOf(sora);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete);
  const later = await chromium.context.newPage();
  await later.goto('https://sora.chatgpt.com/drafts');
  await expect(barOf(later).status).toHaveText(complete);

  await barOf(later).exportAll.click();
  await expect.poll(() => partsIn(chromium.downloads)).toHaveLength(2);
  await expect(barOf(sora).status).toHaveText(complete);
});

test('a user who signs out after an export still sees it, and a line about being signed out', async ({
  sora,
  replica,
  chromium,
}) => {
  await barOf(sora).exportAll.click();
  await expect(barOf(sora).status).toHaveText(complete);
  replica.session.signOut();
  const later = await chromium.openSora();
  const bar = barOf(later);
  await expect(bar.status).toHaveText('You’re signed out of Sora. Sign in to export your library.');
  await expect(bar.host).toContainText(/Last export.*Account: fixture\.maker.*Export finished: .*In Downloads: 1 part/);
  await expect(bar.host.getByRole('button', { name: 'Open folder' })).toBeVisible();
  await expect(bar.exportAll).toHaveCount(0);
});

test('a tab older than the extension asks to be reloaded when it is clicked at once', async ({ sora, chromium }) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  // The bar checks every few seconds whether its extension still exists, and disappears if not. Here the click must
  // come first.
  await clearTimers(sora);
  const worker = await chromium.serviceWorker();
  const stopped = worker.waitForEvent('close');
  await backgroundOf(chromium).reload();
  await stopped;
  await bar.exportAll.click();
  await expect(bar.host.getByRole('button', { name: 'Reload page' })).toBeVisible();
});

/** Clears all timers of a page, including those of content scripts, which share their numbers. */
const clearTimers = (page: Page) =>
  page.evaluate(() => {
    for (let id = window.setTimeout(() => {}); id > 0; id--) clearTimeout(id);
  });
