import { backgroundOf } from '../harness/background';
import { barOf, complete } from '../harness/bar';
import { expect, test } from '../harness/fixtures';
import { exportHalfWay } from '../harness/half-way';

test('the machine is kept awake during a run, not while it is paused, and never if the user has turned that off', async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  const background = backgroundOf(chromium);
  await background.watchPower();
  await exportHalfWay(bar, replica);
  await expect.poll(background.power).toBe('system');
  await bar.pause.click();
  await expect.poll(background.power).toBe('released');
  await bar.resume.click();
  await expect.poll(background.power).toBe('system');

  const settings = await chromium.openExtensionPage('options.html');
  const box = settings.getByRole('checkbox', { name: 'Keep the computer awake during an export' });
  await settings.getByRole('heading', { name: 'During an export' }).click();
  await expect(box).toBeChecked();
  await box.uncheck();
  await expect.poll(background.power).toBe('released');
  await settings.reload();
  // A changed setting opens its section.
  await expect(box).not.toBeChecked();
  await box.check();
  await expect.poll(background.power).toBe('system');

  replica.gates.media.open();
  await expect(bar.status).toHaveText(complete);
  await expect.poll(background.power).toBe('released');
});
