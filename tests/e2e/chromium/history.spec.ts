import { accessibilityFaults } from '../harness/accessibility';
import { backgroundOf } from '../harness/background';
import { barOf } from '../harness/bar';
import { launchChromium } from '../harness/chromium';
import { partsIn } from '../harness/exported';
import { test as base, expect } from '../harness/fixtures';
import { noticesOf, withNotifying } from '../harness/notifying';

/** Tests in a Chromium whose user wants notifications. */
const test = base.extend({
  chromium: ({ replica }, use) =>
    withNotifying(async (extension) => {
      const chromium = await launchChromium({ extension, port: replica.port });
      await use(chromium);
      await chromium.close();
    }),
});

test.use({ replicaOptions: { items: 60 } });

test('an export that nobody watched causes one notification at its end, and is listed with its failed items', async ({
  sora,
  replica,
  chromium,
}) => {
  replica.faults.set([{ kind: '410', path: /\/vg-assets\/.*(src\.mp4|_img_0)/ }]);
  await expect(barOf(sora).exportAll).toBeVisible();
  const notices = await noticesOf(chromium);
  const background = backgroundOf(chromium);
  const popup = await chromium.openExtensionPage('popup.html');
  await expect(popup.getByRole('checkbox', { name: "Notify me when it's done" })).toBeChecked();
  replica.gates.media.closeAfter(5);
  await popup.getByRole('button', { name: 'Export all' }).click();
  await expect(popup.getByRole('progressbar')).toBeVisible();
  await sora.close();
  await popup.close();
  replica.gates.media.open();
  const reported = [expect.stringMatching(/^Export finished: \d+ saved, [1-9]\d* failed/)];
  await expect.poll(notices.texts).toEqual(reported);
  expect(await background.badge()).toBe('!');

  replica.faults.clear();
  const library = await chromium.openExtensionPage('library.html#history');
  const past = library.locator('.past');
  await expect(past).toHaveCount(1);
  await expect.poll(background.badge).toBe('');
  expect(await accessibilityFaults(library)).toEqual([]);
  const shown = background.nextShown();
  await past.getByRole('button', { name: 'Show in folder' }).click();
  expect([await shown]).toEqual(await partsIn(chromium.downloads));

  await past.getByRole('button', { name: /^Retry \d+ failed$/ }).click();
  await expect(past).toHaveCount(2);
  await expect(past.first()).toContainText('Retry of failed items');
  await expect(library.getByRole('button', { name: /^Retry/ })).toHaveCount(0);

  await library.getByRole('button', { name: 'Clear saved-item history' }).click();
  await library.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(library.getByText('The history is empty, so every item counts as new.')).toBeVisible();
  await expect(past).toHaveCount(2);
});
