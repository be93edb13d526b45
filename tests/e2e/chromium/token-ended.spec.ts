import type { Page } from '@playwright/test';
import type { Replica } from '../../replica/replica';
import { barOf, complete } from '../harness/bar';
import { expectWhole, openExport } from '../harness/exported';
import { expect, test } from '../harness/fixtures';

/** Types a prompt into the page, and starts an export after all tokens have ended. */
async function exportWithEndedToken(sora: Page, replica: Replica) {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  await sora.evaluate(() => {
    const field = document.createElement('input');
    field.setAttribute('aria-label', 'Prompt');
    document.body.append(field);
  });
  await sora.getByLabel('Prompt').fill('A fox on a pond');
  replica.session.expireTokens();
  await bar.exportAll.click();
  return bar;
}

test.describe('if fetching a page renews the token', () => {
  test.use({ replicaOptions: { items: 24, tokenRenewal: 'page' } });

  test('an export whose token ends continues by itself, and the front tab keeps its text', async ({
    sora,
    replica,
    chromium,
  }) => {
    const bar = await exportWithEndedToken(sora, replica);
    await expect(bar.status).toHaveText(complete);
    await expect(sora.getByLabel('Prompt')).toHaveValue('A fox on a pond');
    await expectWhole(await openExport(chromium.downloads), replica.library);
  });
});

test.describe('if only a visible page load renews the token', () => {
  test.use({ replicaOptions: { items: 24, tokenRenewal: 'document' } });

  test('an export whose token ends says what to click, keeps the text, and continues after the click', async ({
    sora,
    replica,
    chromium,
  }) => {
    const bar = await exportWithEndedToken(sora, replica);
    const reload = bar.host.getByRole('button', { name: 'Reload Sora' });
    await expect(reload).toBeVisible();
    await expect(bar.host).toContainText('Finish anything you’re typing there first.');
    await expect(sora.getByLabel('Prompt')).toHaveValue('A fox on a pond');

    await reload.click();
    await expect(sora.getByLabel('Prompt')).toHaveCount(0);
    await expect(bar.status).toHaveText(complete);
    await expectWhole(await openExport(chromium.downloads), replica.library);
  });
});
