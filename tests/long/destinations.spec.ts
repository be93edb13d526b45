import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DestinationName } from '../../lib/export/job';
import { barOf, complete } from '../e2e/harness/bar';
import { launchChromium, type RunningChromium } from '../e2e/harness/chromium';
import { differencesFrom } from '../e2e/harness/differences';
import { expect, extension, libraryPage, test } from '../e2e/harness/fixtures';
import { chooseFolder, copyFolder, openLibraryTab, readBag } from '../e2e/harness/folder';
import { sendFromPopup } from '../e2e/harness/popup';
import { withScratch } from '../e2e/harness/scratch';
import { testBag } from './harness/validators';

test.use({ replicaOptions: { items: 120, latency: 20, mediaBytes: { video: 300_000, image: 100_000 } } });

/** So many files are asked for before each kill. */
const untilKill = [9, 30, 55];

async function expectEnd(chromium: RunningChromium): Promise<void> {
  const page = await chromium.context.newPage();
  await page.goto(libraryPage);
  await expect(barOf(page).status).toHaveText(complete, { timeout: 5 * 60_000 });
}

/** Puts what an export has left on the disk, where it is not there yet. */
async function bagOf(destination: DestinationName, chromium: RunningChromium, place: string): Promise<string> {
  if (destination === 'folder') {
    await copyFolder(await openLibraryTab(chromium), 'Pictures', place);
    return join(place, 'Sora export');
  }
  const [name = ''] = await readdir(join(chromium.downloads, 'Sora export'));
  return join(chromium.downloads, 'Sora export', name);
}

for (const destination of ['folder', 'files'] as const) {
  test(`an export to ${destination} whose browser is killed again and again ends as a valid bag of everything`, async ({
    replica,
  }, testInfo) => {
    const places = { profile: testInfo.outputPath('profile'), downloads: testInfo.outputPath('downloads') };
    const options = { extension, port: replica.port, ...places };
    const before = await launchChromium(options);
    await (await before.context.newPage()).goto(libraryPage);
    await chooseFolder(await openLibraryTab(before), 'Pictures');
    await before.close();

    let asked = 0;
    const media = () => replica.requests.list().filter(({ source }) => source === 'media').length;
    for (const [n, count] of untilKill.entries()) {
      replica.gates.media.closeAfter(count - asked);
      const chromium = await launchChromium(options);
      if (n === 0) await sendFromPopup(chromium, 'start-with', { destination });
      await expect(() => expect(media()).toBeGreaterThanOrEqual(count)).toPass({ timeout: 60_000 });
      await chromium.kill();
      replica.gates.media.open();
      asked = media();
    }
    const last = await launchChromium(options);
    await expectEnd(last);
    await withScratch(async (place) => {
      const folder = await bagOf(destination, last, place);
      const bag = await readBag(folder);
      expect(await differencesFrom(replica.library, bag)).toEqual([]);
      expect([...bag.files.keys()].filter((path) => /\(1\)|crdownload|crswap/.test(path))).toEqual([]);
      await testBag(folder);
    });
    expect(media() - replica.library.expected({}).saved).toBeLessThanOrEqual(12 * untilKill.length);
    await last.close();
  });
}
